package dev.syncdashboard.dashboard.pages.access;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.Visitors;
import dev.syncdashboard.dashboard.guard.SecureSites;
import dev.syncdashboard.dashboard.issuer.IssuerSessions;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.pages.SeeOther;
import dev.syncdashboard.dashboard.pages.TypedForm;
import dev.syncdashboard.dashboard.tls.ShownCertificate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The administrators' page, and how to come back to it after a change. */
@Component
class AccessViews {

    private final Access access;
    private final Visitors visitors;
    private final ShownCertificate https;
    private final SecureSites sites;
    private final IssuerSessions sessions;

    AccessViews(Access access, Visitors visitors, ShownCertificate https, SecureSites sites, IssuerSessions sessions) {
        this.access = access;
        this.visitors = visitors;
        this.https = https;
        this.sites = sites;
        this.sessions = sessions;
    }

    ModelAndView page(Present now, String said) {
        return view(now, TypedForm.NONE, List.of(), HttpStatus.OK).addObject("said", said);
    }

    /** With what is shown once: the address of a new link, or a new token. Who loads the page anew does not get it again. */
    ModelAndView made(Present now, FreshPass fresh) {
        return page(now, "").addObject("fresh", fresh);
    }

    /** Passwords are never sent back. */
    ModelAndView refused(Present now, String form, Refusal why, Map<String, String> typed) {
        Map<String, String> shown =
                Map.of("name", typed.getOrDefault("name", ""), "role", typed.getOrDefault("role", ""));
        return view(
                        now,
                        TypedForm.refused(form, why, shown),
                        List.of(now.time().say(why.why())),
                        HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("said", "");
    }

    /** Who has taken his own rights away is sent on by the door. */
    static ModelAndView done(String said) {
        return SeeOther.page("/access").addObject("said", said);
    }

    private ModelAndView view(Present now, TypedForm form, List<String> problems, HttpStatus status) {
        return new ModelAndView("access", status)
                .addObject("refusal", form)
                .addObject("problems", problems)
                .addObject("fresh", FreshPass.NONE)
                .addObject("passes", PassesPart.of(access.state(), now))
                .addObject("sessions", SessionLine.all(sessions, now.time()))
                .addObject("certificate", CertificatePart.of(https, now))
                .addObject(
                        "page",
                        AccessPage.of(
                                access.state(),
                                visitors.now(),
                                now.time(),
                                passkey -> PasskeysPart.line(passkey, sites, now.time())));
    }
}
