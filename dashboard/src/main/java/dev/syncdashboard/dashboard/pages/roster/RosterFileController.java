package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.roster.MergedRoster;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.dashboard.web.Edits;
import dev.syncdashboard.words.Message;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The roster as a file: out, and in from a page or a script. */
@Controller
record RosterFileController(Fleet fleet, Imports imports, Views views, Clock clock) {
    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

    @GetMapping("/roster.csv")
    ResponseEntity<String> file() {
        StationTime time = StationTime.of(clock);
        return RosterCsv.of(fleet.snapshot().first().roster(), time).file("roster-" + time.today() + ".csv");
    }

    @PostMapping(path = "/roster/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView importForm(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean remove)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused(List.of(Message.of("roster.refused.choose_file")), HttpStatus.UNPROCESSABLE_CONTENT, remove);
        }
        Edits.Answer<MergedRoster> answer = imports.take(file.getBytes(), remove);
        return answer.attempt()
                .either(
                        merged -> Views.done(
                                "/roster",
                                answer,
                                ChangeNotice.IMPORTED,
                                ImportTally.of(merged).counts()),
                        why -> refused(Objections.said(why), answer.status(), remove));
    }

    /** A browser sends all of a file before it reads the answer, so this is for one that is only somewhat too large. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        return refused(List.of(RosterCsvReader.TOO_LARGE), HttpStatus.UNPROCESSABLE_CONTENT, false);
    }

    @PostMapping(path = "/roster/import", consumes = "text/csv")
    @ResponseBody
    ResponseEntity<String> importScript(
            @RequestParam(name = "remove", defaultValue = "false") boolean removeOthers, HttpServletRequest request)
            throws IOException {
        byte[] file = request.getInputStream().readNBytes(RosterCsvReader.LARGEST_FILE + 1);
        Edits.Answer<MergedRoster> answer = imports.take(file, removeOthers);
        return answer.attempt()
                .either(
                        merged -> {
                            String done = english(ImportTally.of(merged).message());
                            return answer.kept()
                                    ? plain(HttpStatus.OK, done)
                                    : plain(
                                            HttpStatus.ACCEPTED,
                                            done + "\n" + english(ChangeNotice.NOT_KEPT.message()));
                        },
                        why -> plain(
                                answer.status(),
                                english(Message.of("roster.refused.nothing_changed")) + "\n"
                                        + Objections.said(why).stream()
                                                .map(RosterFileController::english)
                                                .collect(Collectors.joining("\n"))));
    }

    /** Scripts read one language, whatever people read. */
    private static String english(Message message) {
        return StationWords.said(message);
    }

    private static ResponseEntity<String> plain(HttpStatus status, String text) {
        return ResponseEntity.status(status).contentType(PLAIN).body(text + "\n");
    }

    private ModelAndView refused(List<Message> problems, HttpStatus status, boolean remove) {
        Map<String, String> typed = remove ? Map.of("remove", "true") : Map.of();
        return views.roster(new RefusedForm("import", "file", problems, typed, status), Optional.empty());
    }
}
