package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.text.StationTime;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
class RosterFileController {

    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Fleet fleet;
    private final Imports imports;
    private final Views views;
    private final Clock clock;

    RosterFileController(Fleet fleet, Imports imports, Views views, Clock clock) {
        this.fleet = fleet;
        this.imports = imports;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/roster.csv")
    ResponseEntity<String> file() {
        StationTime time = StationTime.of(clock);
        return RosterCsv.of(fleet.snapshot().first().roster(), time).file("roster-" + time.today() + ".csv");
    }

    @PostMapping(path = "/roster/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView importForm(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam Map<String, String> typed)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused(List.of("Choose a file."), typed);
        }
        Imported imported = imports.take(file.getBytes(), typed.containsKey("remove"));
        return imported instanceof Imported.Done done
                ? Views.done(
                        "/roster",
                        done.kept() ? ChangeNotice.IMPORTED : ChangeNotice.NOT_KEPT,
                        done.tally().counts())
                : refused(((Imported.Refused) imported).problems(), typed);
    }

    /** A browser sends all of a file before it reads the answer, so this is for one that is only somewhat too large. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        return refused(List.of(RosterCsvReader.TOO_LARGE), Map.of());
    }

    @PostMapping(path = "/roster/import", consumes = "text/csv")
    @ResponseBody
    ResponseEntity<String> importScript(
            @RequestParam(name = "remove", defaultValue = "false") boolean removeOthers, HttpServletRequest request)
            throws IOException {
        byte[] file = request.getInputStream().readNBytes(RosterCsvReader.LARGEST_FILE + 1);
        Imported imported = imports.take(file, removeOthers);
        if (imported instanceof Imported.Done done) {
            return done.kept()
                    ? plain(HttpStatus.OK, done.tally().inWords())
                    : plain(HttpStatus.ACCEPTED, done.tally().inWords() + "\n" + ChangeNotice.text(ChangeNotice.NOT_KEPT.code()));
        }
        return plain(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Nothing was changed.\n" + String.join("\n", ((Imported.Refused) imported).problems()));
    }

    private static ResponseEntity<String> plain(HttpStatus status, String text) {
        return ResponseEntity.status(status).contentType(PLAIN).body(text + "\n");
    }

    private ModelAndView refused(List<String> problems, Map<String, String> typed) {
        return views.roster(new Refusal("import", "file", problems, typed), "");
    }
}
