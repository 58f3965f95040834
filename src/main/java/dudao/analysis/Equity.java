package dudao.analysis;

import dudao.indicator.CountyCoefficient;
import dudao.indicator.Framework;
import dudao.indicator.Shortfalls;
import java.util.List;

/** 均衡测算: which schools pass, what the others lack, and how far all lie apart. */
record Equity(Selection selection, Framework framework, List<School> schools, List<CountyCoefficient> coefficients) {

    /** Whether there is anything in the framework to hold schools against. */
    static boolean concerns(Framework framework) {
        return !Shortfalls.groups(framework).isEmpty();
    }

    public List<School> failing() {
        return in(School.State.FAILS);
    }

    public List<School> unknown() {
        return in(School.State.UNKNOWN);
    }

    public int passing() {
        return in(School.State.PASSES).size();
    }

    private List<School> in(School.State state) {
        return schools.stream().filter(school -> school.state() == state).toList();
    }
}
