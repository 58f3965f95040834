package dudao.editor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/**
 * 新的流程: a diagram nobody has drawn yet. It begins as one task between a start and an end, or as another diagram under a name of its
 * own; either way it is a draft like any other, which the check has something to say about until it is drawn.
 *
 * @param key 编号, which never changes: cases, forms of address and other diagrams know it by this
 */
record NewProcess(String key, String name) {

    static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_KEY = 60;
    private static final int LONGEST_NAME = 60;
    private static final String NAMED = "(<bpmn:(?:process|participant)\\b[^>]*?\\bname=\")[^\"]*\"";

    boolean hasKey() {
        return key.length() <= LONGEST_KEY && KEY.matcher(key).matches();
    }

    boolean hasName() {
        return !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    /** @param task id of the form that its first task shows @param called what that task is called */
    byte[] blank(String task, String called) {
        return template()
                .replace("{key}", key)
                .replace("{name}", HtmlUtils.htmlEscape(name))
                .replace("{task}", task)
                .replace("{called}", HtmlUtils.htmlEscape(called))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Everything of the other one stays but what it is known by. */
    byte[] copy(String former, byte[] text) {
        var known = Pattern.quote(former);
        return new String(text, StandardCharsets.UTF_8)
                .replaceAll("\\b(id|processRef|bpmnElement)=\"" + known + "\"", "$1=\"" + key + "\"")
                .replaceAll(NAMED, "$1" + Matcher.quoteReplacement(HtmlUtils.htmlEscape(name)) + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String template() {
        try (var file = new ClassPathResource("studio/new-process.bpmn").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The template of a process cannot be read", unreadable);
        }
    }
}
