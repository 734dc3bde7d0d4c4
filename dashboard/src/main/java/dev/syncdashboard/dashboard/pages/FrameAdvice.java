package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.web.Edition;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame. */
@ControllerAdvice(basePackageClasses = Present.class)
record FrameAdvice(Edition edition) {
    @ModelAttribute("frame")
    Frame frame(Present now) {
        return Frame.of(now, edition);
    }
}
