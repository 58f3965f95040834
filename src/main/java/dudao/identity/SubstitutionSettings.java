package dudao.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** 代理 (本室设定). @param longest how many days one substitution lasts at most; who is away for longer is replaced in the roster */
@ConfigurationProperties("dudao.identity.substitution")
record SubstitutionSettings(@DefaultValue("90") int longest) {}
