package dev.syncdashboard.dashboard.pages.setup;

import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Change;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.pages.SeeOther;
import dev.syncdashboard.dashboard.setup.KeptSettings;
import dev.syncdashboard.dashboard.setup.SettingsChanges;
import dev.syncdashboard.dashboard.setup.Setup;
import dev.syncdashboard.dashboard.setup.kept.SettingsText;
import dev.syncdashboard.words.Message;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The settings as a file: out, without what is secret, and in again, after a look at what it would change. */
@Controller
class SetupFileController {

    private static final String HERE = "import";
    private static final String DONE = "/setup?said=imported";

    private final Setup setup;
    private final SetupViews views;
    private final MovedPages moved;

    SetupFileController(Setup setup, SetupViews views, MovedPages moved) {
        this.setup = setup;
        this.views = views;
        this.moved = moved;
    }

    @GetMapping("/setup/setup.properties")
    ResponseEntity<byte[]> file() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"setup.properties\"")
                .body(SettingsText.open(setup.kept(), setup.names()));
    }

    @PostMapping(path = "/setup/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView compare(@RequestParam(name = "file", required = false) @Nullable MultipartFile file, Present now)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused(Message.of("setup.import.choose"), now);
        }
        byte[] content = file.getBytes();
        return SettingsText.decode(content, setup.names(), false)
                .either(
                        read -> compared(read, new String(content, StandardCharsets.UTF_8), now),
                        why -> refused(why.why(), now));
    }

    private ModelAndView compared(KeptSettings read, String content, Present now) {
        KeptSettings before = setup.kept();
        List<Change> changes = SettingsChanges.between(before, with(read, before), setup.names());
        return views.page(HERE, now).addObject("changes", changes).addObject("content", content);
    }

    @PostMapping("/setup/import/apply")
    ModelAndView apply(@RequestParam Map<String, String> typed, Present now, HttpServletRequest request) {
        return moved.after(() -> applied(typed, now), DONE, request, now);
    }

    private ModelAndView applied(Map<String, String> typed, Present now) {
        byte[] content = typed.getOrDefault("content", "").getBytes(StandardCharsets.UTF_8);
        Attempt<KeptSettings> read = SettingsText.decode(content, setup.names(), false);
        return read.either(
                        wanted -> setup.change(typed.getOrDefault("version", ""), before -> with(wanted, before)),
                        Attempt::<KeptSettings>refused)
                .either(made -> SeeOther.page(DONE), why -> refused(why.why(), now));
    }

    /** A password goes to no other program than that for which it was typed. */
    private KeptSettings with(KeptSettings read, KeptSettings before) {
        KeptSettings secrets = before.only(setup.names()::isSecret);
        KeptSettings program = before.only(Setup::isOfProgram).without(setup.names()::isSecret);
        boolean same = read.only(Setup::isOfProgram).equals(program);
        return read.with((same ? secrets : secrets.without(Setup::isOfProgram)).values());
    }

    /** A browser sends all of a file before it reads the answer, so this is for one that is only somewhat too large. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(Present now) {
        return refused(Message.of("setup.file.large", SettingsText.LARGEST >> 10), now);
    }

    private ModelAndView refused(Message why, Present now) {
        return views.refused(HERE, now, "import", why, Map.of())
                .addObject("changes", List.of())
                .addObject("content", "");
    }
}
