package dudao;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 督导: runs an education supervision office by law. */
@SpringBootApplication
public class Dudao {

    public static void main(String... args) {
        SpringApplication.run(Dudao.class, args);
    }
}
