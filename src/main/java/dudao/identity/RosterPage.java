package dudao.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 名录导入: the administrator uploads the four files, any of them, and reads what was taken and what was not. */
@Controller
@RequestMapping("/roster")
class RosterPage {

    private final RosterImport roster;
    private final RosterGaps gaps;

    RosterPage(RosterImport roster, RosterGaps gaps) {
        this.roster = roster;
        this.gaps = gaps;
    }

    @GetMapping
    ModelAndView show() {
        return page(HttpStatus.OK);
    }

    /** 模板: the first line of a file, to be filled in below. */
    @GetMapping("/{file}.csv")
    ResponseEntity<byte[]> template(@PathVariable String file) {
        var table = Arrays.stream(RosterFile.values())
                .filter(one -> one.fileName().equals(file + ".csv"))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv; charset=UTF-8")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(table.chinese() + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(table.template().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping
    ModelAndView take(@RequestParam Map<String, MultipartFile> uploads) throws IOException {
        var files = new EnumMap<RosterFile, byte[]>(RosterFile.class);
        for (var file : RosterFile.values()) {
            var upload = uploads.get(file.name().toLowerCase());
            if (upload != null && upload.getSize() > 0) {
                files.put(file, upload.getBytes());
            }
        }
        if (files.isEmpty()) {
            return page(HttpStatus.BAD_REQUEST).addObject("problem", "请至少选择一个文件。");
        }
        try {
            var report = roster.take(files);
            return page(HttpStatus.OK).addObject("report", report);
        } catch (UnreadableFile unreadable) {
            return page(HttpStatus.BAD_REQUEST).addObject("problem", unreadable.getMessage() + "。本次没有导入任何内容。");
        }
    }

    private ModelAndView page(HttpStatus status) {
        var page = new ModelAndView("identity/roster", status);
        page.addObject("files", RosterFile.values());
        page.addObject("gaps", gaps.list());
        return page;
    }
}
