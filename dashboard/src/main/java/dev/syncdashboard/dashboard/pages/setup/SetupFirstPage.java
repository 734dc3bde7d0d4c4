package dev.syncdashboard.dashboard.pages.setup;

import dev.syncdashboard.dashboard.door.FirstSetup;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The first page of a station that is not set up yet leads to where that is done. */
@Component
class SetupFirstPage implements HandlerInterceptor, WebMvcConfigurer {

    private final FirstSetup first;

    SetupFirstPage(FirstSetup first) {
        this.first = first;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!first.isFirst()) {
            return true;
        }
        response.sendRedirect(request.getContextPath() + "/setup");
        return false;
    }
}
