package dudao.identity;

/** 机构代码, e.g. {@code S014}: names a body in groups, addresses and files. */
public record BodyCode(String value) {

    public BodyCode {
        if (!value.matches("[A-Za-z0-9-]{1,32}")) {
            throw new IllegalArgumentException(
                    "A body's code is letters and digits such as S014, not '%s'".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
