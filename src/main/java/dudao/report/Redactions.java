package dudao.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Hides passages of a text, and looks for those that ought to be. */
class Redactions {

    /** Always of one length, so that it does not tell how long the name was. */
    static final String MASK = "■■■";

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严";

    private record Sign(Redaction.Kind kind, Pattern form) {}

    private static final List<Sign> PATTERNS = List.of(
            new Sign(Redaction.Kind.ID_NUMBER, Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?!\\d)")),
            new Sign(Redaction.Kind.PHONE, Pattern.compile("(?<!\\d)(?:1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8})(?!\\d)")),
            new Sign(Redaction.Kind.MAIL, Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+")),
            new Sign(
                    Redaction.Kind.ADDRESS,
                    Pattern.compile(
                            "[\\p{IsHan}]{2,12}?(?:路|街|巷|弄|村|小区|新村)\\d+(?:号|弄|栋|幢|组)" + "(?:\\d+(?:号|栋|幢|单元|室))*")),
            new Sign(
                    Redaction.Kind.NAME,
                    Pattern.compile(
                            "[" + SURNAMES + "](?:\\p{IsHan}{1,2}?|某{1,2})" + "(?=同学|老师|教师|家长|校长|园长|主任|先生|女士|（男|（女)")));

    private Redactions() {}

    /** 公开文本. The longer passages first, so that a name inside an address does not leave half of it. */
    static String redacted(String text, Collection<Redaction> redactions) {
        var passages = redactions.stream()
                .map(Redaction::passage)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return passages.isEmpty()
                ? text
                : Pattern.compile(passages).matcher(text).replaceAll(MASK);
    }

    /** What looks like a person's own: to be thought over by somebody, who adds what no pattern finds. */
    static List<Redaction> suggested(String text, Collection<String> names) {
        var found = new LinkedHashSet<Redaction>();
        names.stream()
                .filter(name -> name.length() > 1 && text.contains(name))
                .sorted()
                .forEach(name -> found.add(new Redaction(Redaction.Kind.NAME, name)));
        for (var pattern : PATTERNS) {
            var matcher = pattern.form.matcher(text);
            while (matcher.find()) {
                add(found, new Redaction(pattern.kind, matcher.group()));
            }
        }
        return new ArrayList<>(found);
    }

    /** What is hidden already is not named a second time. */
    private static void add(Set<Redaction> found, Redaction another) {
        if (found.stream().noneMatch(one -> one.passage().equals(another.passage()))) {
            found.add(another);
        }
    }
}
