package dudao.evidence;

import org.springframework.core.io.InputStreamSource;

/**
 * 提交的文件, not looked at yet.
 *
 * @param name as the browser gives it
 */
public record Upload(String name, InputStreamSource content) {}
