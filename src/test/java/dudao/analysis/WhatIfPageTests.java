package dudao.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dudao.DudaoTest;
import dudao.Pages;
import dudao.cases.CaseNumber;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.indicator.CountyOfSheets;
import dudao.indicator.FrameworkId;
import dudao.indicator.Side;
import dudao.indicator.Survey;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Three primary schools of 1,000 pupils: one meets all seven, one lacks a teacher and a playground, one has told nothing. */
@DudaoTest
@Transactional
@DisplayName("均衡测算与假如")
class WhatIfPageTests {

    @Autowired
    Pages pages;

    @Autowired
    CountyOfSheets county;

    @Autowired
    EquityChecks checks;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    MockMvc web;
    FrameworkId framework;
    Survey survey;
    CaseNumber lacking;

    @BeforeEach
    void begin() {
        web = pages.web();
        framework = county.resources();
        survey = new Survey(framework, 2026, new BodyCode("C"));
        school(1, "S001", CountyOfSheets.resources(1000, 1, 1, 1, 1, 1, 1, 1));
        lacking = school(2, "S002", CountyOfSheets.resources(1000, 0.97, 1, 1, 1, 0.8, 1, 1));
        school(3, "S006", Map.of("#学生数", "1000"));
    }

    private CaseNumber school(int ordinal, String unit, Map<String, String> data) {
        var number = county.sheet(ordinal, unit, "Z01", framework, "小学");
        county.fill(number, framework, Side.FINAL, data);
        county.handIn(number, Side.FINAL);
        return number;
    }

    @Test
    @DisplayName("谁达标，谁未达标，谁数据不全；差多少，怎么办")
    void who_passes() throws Exception {
        var equity = checks.of(directory.person("county.staff1").orElseThrow(), new Selection(survey, "", "", false));

        assertThat(equity.passing()).isEqualTo(1);
        assertThat(equity.failing()).singleElement().satisfies(school -> {
            assertThat(school.selected().unit().unit().value()).isEqualTo("S002");
            assertThat(school.shortfalls().get(0).gaps())
                    .extracting(gap -> gap.of() + gap.toStandard().toPlainString())
                    .containsExactly("高于规定学历教师数1", "体育运动场馆面积1500");
        });
        assertThat(equity.unknown()).hasSize(1);
        show("county.staff1")
                .andExpect(content().string(containsString("高于规定学历教师数增加1人")))
                .andExpect(content().string(containsString("体育运动场馆面积增加1500㎡")))
                .andExpect(content().string(containsString("达标5项，要求至少6项达标，其余不低于85%；低于标准的85%的有A5，未达标")));
    }

    /** Of the playgrounds 7.5 and 6 m² a pupil: mean 6.75, standard deviation 0.75, coefficient 0.1111. */
    @Test
    @DisplayName("县级差异系数由各校数据填出，写明算法和没有计入的")
    void coefficients() throws Exception {
        show("county.staff1")
                .andExpect(content().string(containsString("0.1111")))
                .andExpect(content().string(containsString("加权平均6.75，加权标准差0.75，差异系数＝标准差÷平均＝0.1111")))
                .andExpect(content().string(containsString("另有1所数据不全")))
                .andExpect(content().string(containsString("≤0.5")));
    }

    @Test
    @DisplayName("假如补足一种办法所列的，就达标，系数随之改变；什么都没有保存")
    void supposing() throws Exception {
        suppose("county.staff1", "v0", "42", "v5", "6375")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("变为达标")))
                .andExpect(content().string(containsString("现在6000")));
        suppose("county.staff1", "v5", "7500").andExpect(content().string(containsString("变为达标")));
        suppose("county.staff1", "v5", "6374").andExpect(content().string(not(containsString("变为达标"))));

        assertThat(jdbc.sql("select value from indicator_value where case_number = ? and item = '#体育运动场馆面积'")
                        .param(lacking.value())
                        .query(String.class)
                        .single())
                .isEqualTo("6000");
        suppose("county.staff1").andExpect(content().string(not(containsString("变为"))));
    }

    @Test
    @DisplayName("不是数的，在那一项说明，其余照算")
    void what_is_no_number() throws Exception {
        suppose("county.staff1", "v5", "7500", "v0", "许多")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("高于规定学历教师数应为数字，所填为“许多”")))
                .andExpect(content().string(containsString("变为达标")));
        suppose("county.staff1", "v1", "0")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("应大于0，所填为0")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s002.head", "inspector01"})
    void is_the_question_of_offices(String login) throws Exception {
        show(login).andExpect(status().isForbidden());
        suppose(login).andExpect(status().isForbidden());
    }

    @Test
    void another_office_does_not_learn_that_there_is_anything() throws Exception {
        show("city.staff1").andExpect(status().isNotFound());
        suppose("city.staff1").andExpect(status().isNotFound());
    }

    private ResultActions show(String login) throws Exception {
        return web.perform(
                get("/analysis/what-if").param("survey", survey.key()).with(pages.by(login)));
    }

    /** @param namesAndValues of the fields, which stand in the order in which the framework asks for the data */
    private ResultActions suppose(String login, String... namesAndValues) throws Exception {
        MockHttpServletRequestBuilder asked =
                get("/analysis/what-if/{n}/{c}/{v}", lacking.value(), framework.code(), framework.version());
        for (var at = 0; at < namesAndValues.length; at += 2) {
            asked = asked.param(namesAndValues[at], namesAndValues[at + 1]);
        }
        return web.perform(asked.with(pages.by(login)));
    }
}
