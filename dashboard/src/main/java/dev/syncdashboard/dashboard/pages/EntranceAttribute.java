package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.access.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells every page, that of an error too, what who asks for it may do: a template finds it under this name. */
@Component
class EntranceAttribute implements HandlerInterceptor, WebMvcConfigurer {

    static final String NAME = "entrance";

    private final Visitors visitors;

    EntranceAttribute(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(NAME, visitors.entrance());
        return true;
    }
}
