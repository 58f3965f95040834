package dudao.modeler;

import dudao.diagram.Finding;
import dudao.diagram.SafeXml;
import dudao.studio.Life;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * 桌面流程图编辑器的入口: answers what Camunda Modeler asks of an engine when it deploys, and makes a draft of it. Nothing is deployed;
 * what was found stands in the message that the modeller shows.
 */
@RestController
@RequestMapping(ModelerRoute.PATH)
class ModelerRoute {

    static final String PATH = "/studio/modeler";

    private static final int MOST_FILES = 20;

    private final Life life;

    ModelerRoute(Life life) {
        this.life = life;
    }

    /** What the modeller calls the version of the engine. */
    @GetMapping("/version")
    Map<String, String> version() {
        return Map.of("version", "7.24.0");
    }

    /** It asks for none of them, only whether it may. */
    @GetMapping("/deployment")
    List<Object> deployments() {
        return List.of();
    }

    @PostMapping("/deployment/create")
    ResponseEntity<Map<String, Object>> create(
            MultipartHttpServletRequest request, @RequestParam(name = "deployment-name", defaultValue = "") String name)
            throws IOException {
        var files = request.getFileMap().values();
        if (files.isEmpty() || files.size() > MOST_FILES) {
            return refused("请提交一个流程图或者表单文件，至多 %d 个。".formatted(MOST_FILES));
        }
        var numbers = new ArrayList<Integer>();
        var problems = new ArrayList<String>();
        for (var file : files) {
            if (file.getSize() > SafeXml.LARGEST) {
                problems.add("%s：文件超过 %d KB，不像一张流程图。".formatted(file.getOriginalFilename(), SafeXml.LARGEST / 1000));
                continue;
            }
            var handedIn = life.handIn(file.getBytes(), note(name));
            if (handedIn.isSound()) {
                numbers.add(handedIn.number());
            } else {
                handedIn.findings().stream().map(Finding::line).forEach(problems::add);
            }
        }
        return problems.isEmpty() ? accepted(numbers, name) : refused(String.join("\n", problems));
    }

    private static String note(String name) {
        var note = "由桌面流程图编辑器提交" + (name.isBlank() ? "" : "：" + name.strip());
        return note.length() <= 400 ? note : note.substring(0, 400);
    }

    private static ResponseEntity<Map<String, Object>> accepted(List<Integer> numbers, String name) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", "draft-" + numbers.stream().map(String::valueOf).collect(Collectors.joining("-")));
        answer.put("name", name);
        answer.put("source", "草稿已通过检查，等待另一人审批；没有部署。");
        answer.put("deployedProcessDefinitions", null);
        return ResponseEntity.ok(answer);
    }

    private static ResponseEntity<Map<String, Object>> refused(String why) {
        return ResponseEntity.status(HttpStatus.BAD_REQUEST).body(Map.of("type", "DraftRefused", "message", why));
    }
}
