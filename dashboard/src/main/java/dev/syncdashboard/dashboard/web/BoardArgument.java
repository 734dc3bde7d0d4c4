package dev.syncdashboard.dashboard.web;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.status.FolderName;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** The board of the Sync folder that the address names, as it is now; that of the station's first folder if it names none. */
final class BoardArgument implements HandlerMethodArgumentResolver {

    private final Fleet fleet;

    BoardArgument(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Board.class;
    }

    @Override
    public Board resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        FleetSnapshot now = fleet.snapshot();
        HttpServletRequest asked = (HttpServletRequest) request.getNativeRequest();
        Optional<FolderName> shown = ShownFolder.of(asked);
        if (shown.isPresent()) {
            // It may have gone since the filter looked.
            return now.board(shown.get()).orElseThrow(BoardArgument::noSuchFolder);
        }
        Object named = asked.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                ? parts.get("folder")
                : null;
        return named == null
                ? now.first()
                : FolderName.parse(named.toString()).flatMap(now::board).orElseThrow(BoardArgument::noSuchFolder);
    }

    private static ErrorResponseException noSuchFolder() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND,
                "The station has no Sync folder of this name; /api/v1/folders lists all that there are.");
        problem.setTitle("Unknown folder");
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
    }
}
