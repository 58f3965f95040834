/** 起草: administrators draw a diagram, a form or a rule in the browser and pick what the product offers. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "law",
            "identity",
            "cases",
            "document",
            "workflow",
            "diagram",
            "ruletable",
            "check",
            "studio"
        })
@org.jspecify.annotations.NullMarked
package dudao.editor;
