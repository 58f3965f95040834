package dudao.identity;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 名录导入: the administrator uploads the four files, any of them, and reads what was taken and what was not. */
@Controller
@RequestMapping("/roster")
class RosterPage {

    private final RosterImport roster;

    RosterPage(RosterImport roster) {
        this.roster = roster;
    }

    @GetMapping
    ModelAndView show() {
        return page(HttpStatus.OK);
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
            return page(HttpStatus.OK).addObject("report", roster.take(files));
        } catch (UnreadableFile unreadable) {
            return page(HttpStatus.BAD_REQUEST).addObject("problem", unreadable.getMessage() + "。本次没有导入任何内容。");
        }
    }

    private static ModelAndView page(HttpStatus status) {
        var page = new ModelAndView("identity/roster", status);
        page.addObject("files", RosterFile.values());
        return page;
    }
}
