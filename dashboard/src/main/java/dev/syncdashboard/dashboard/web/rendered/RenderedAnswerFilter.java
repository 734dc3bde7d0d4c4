package dev.syncdashboard.dashboard.web.rendered;

import dev.syncdashboard.dashboard.access.Visitors;
import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.web.ReaderLanguage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Has the answers that are made of the snapshot alone rendered once for all who ask within a second, and copied after that.
 * Whoever asks while one is being rendered waits for it. Guards come before this filter: nobody gets an answer here whose
 * request was refused.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class RenderedAnswerFilter extends OncePerRequestFilter {

    private static final Set<String> SHARED = Set.of(
            "/",
            "/fragments/overview",
            "/folders",
            "/fragments/folders",
            "/wall",
            "/fragments/wall",
            "/api/v1/fleet",
            "/api/v1/summary");

    private static final int PATIENCE_SECONDS = 10;

    private final Fleet fleet;
    private final Clock clock;
    private final ReaderLanguage language;
    private final Visitors visitors;
    private final AtomicReference<RenderedAnswers> newest;

    RenderedAnswerFilter(Fleet fleet, Clock clock, ReaderLanguage language, Visitors visitors) {
        this.fleet = fleet;
        this.clock = clock;
        this.language = language;
        this.visitors = visitors;
        this.newest = new AtomicReference<>(new RenderedAnswers(fleet.snapshot(), 0));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || !SHARED.contains(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RenderedAnswers answers = ofNow();
        CompletableFuture<Optional<RenderedAnswer>> mine = new CompletableFuture<>();
        Optional<CompletableFuture<Optional<RenderedAnswer>>> place = answers.place(key(request), mine);
        if (place.isEmpty()) {
            chain.doFilter(request, response);
        } else if (place.get() == mine) {
            render(request, response, chain, answers, mine);
        } else {
            Optional<RenderedAnswer> rendered = await(place.get());
            if (rendered.isPresent()) {
                rendered.get().writeTo(response, request.getHeader("Accept-Encoding"));
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    private RenderedAnswers ofNow() {
        FleetSnapshot snapshot = fleet.snapshot();
        long second = clock.instant().getEpochSecond();
        return newest.updateAndGet(
                known -> known.isOf(snapshot, second) ? known : new RenderedAnswers(snapshot, second));
    }

    /**
     * Links begin with the path of a proxy, so that two proxies get two answers, as do readers of two languages, and those who
     * may not do the same.
     */
    private String key(HttpServletRequest request) {
        return language.of(request).locale() + " " + visitors.entrance() + " " + request.getRequestURI() + "?"
                + Optional.ofNullable(request.getQueryString()).orElse("");
    }

    private void render(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            RenderedAnswers answers,
            CompletableFuture<Optional<RenderedAnswer>> place)
            throws ServletException, IOException {
        ContentCachingResponseWrapper copied = new ContentCachingResponseWrapper(response);
        Optional<RenderedAnswer> rendered = Optional.empty();
        try {
            chain.doFilter(request, copied);
            boolean whole = copied.getStatus() == HttpServletResponse.SC_OK && !request.isAsyncStarted();
            rendered = whole ? Optional.of(RenderedAnswer.of(copied)) : Optional.empty();
        } finally {
            answers.fill(place, rendered);
        }
        if (rendered.isPresent()) {
            rendered.get().writeTo(response, request.getHeader("Accept-Encoding"));
        } else {
            copied.copyBodyToResponse();
        }
    }

    private static Optional<RenderedAnswer> await(CompletableFuture<Optional<RenderedAnswer>> place) {
        try {
            return place.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
