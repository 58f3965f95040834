/** 送达: the forms by which documents reach their recipients. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "law",
            "calendar",
            "identity",
            "cases",
            "document",
            "evidence",
            "deadline",
            "workflow",
            "inspectors"
        })
@org.jspecify.annotations.NullMarked
package dudao.service;
