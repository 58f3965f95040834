/** 评议与初步督导意见: deliberation, preliminary opinion and defence. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "law",
            "calendar",
            "identity",
            "cases",
            "document",
            "deadline",
            "workflow",
            "inspectors",
            "indicator",
            "sheet",
            "inspection"
        })
@org.jspecify.annotations.NullMarked
package dudao.opinion;
