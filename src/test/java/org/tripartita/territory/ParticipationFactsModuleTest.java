package org.tripartita.territory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tripartita.testing.ModuleDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ModuleDatabaseTest
@Transactional
class ParticipationFactsModuleTest {

	@Autowired
	private ParticipationFacts facts;

	@Autowired
	private JdbcClient jdbc;

	private List<ParticipationFact> latest;

	@BeforeEach
	void readFacts() {
		latest = facts.latest();
	}

	@Test
	void thirty_of_32_entities_take_part_all_but_puebla_and_tamaulipas() {
		assertThat(latest).hasSize(32).allSatisfy(fact -> assertThat(fact.asOf()).isEqualTo(YearMonth.of(2020, 8)));
		assertThat(latest).filteredOn(ParticipationFact::participates).hasSize(30);
		assertThat(latest).filteredOn(fact -> !fact.participates())
			.extracting(ParticipationFact::territoryCode)
			.containsExactly("PUE", "TAM");
	}

	@Test
	void fourteen_entities_published_21_plans_seven_of_them_two() {
		assertThat(latest).extracting(ParticipationFact::plans)
			.satisfies(plans -> assertThat(plans.stream().mapToInt(Integer::intValue).sum()).isEqualTo(21))
			.satisfies(plans -> assertThat(plans).filteredOn(count -> count > 0).hasSize(14))
			.satisfies(plans -> assertThat(plans).filteredOn(count -> count == 2).hasSize(7));
	}

	@Test
	void of_14_first_plans_ten_were_concluded_three_under_way_and_one_in_evaluation() {
		assertThat(byStanding(ParticipationFact::firstPlan)).containsOnly(
				Map.entry(PlanStanding.CONCLUDED, 10L), Map.entry(PlanStanding.IMPLEMENTING, 3L),
				Map.entry(PlanStanding.EVALUATING, 1L));
	}

	@Test
	void of_nine_second_plans_seven_were_published_and_two_being_written() {
		assertThat(byStanding(ParticipationFact::secondPlan)).containsOnly(
				Map.entry(PlanStanding.PUBLISHED_IMPLEMENTING, 7L),
				Map.entry(PlanStanding.DRAFTING, 2L));
	}

	@Test
	void the_guide_lists_seven_declarations_in_2015_eighteen_in_2016_and_one_in_2018() {
		assertThat(latest).extracting(ParticipationFact::listedYear)
			.filteredOn(Objects::nonNull)
			.satisfies(years -> assertThat(years).filteredOn(year -> year == 2015).hasSize(7))
			.satisfies(years -> assertThat(years).filteredOn(year -> year == 2016).hasSize(18))
			.satisfies(years -> assertThat(years).filteredOn(year -> year == 2018).hasSize(1))
			.hasSize(26);
	}

	@Test
	void every_source_is_a_document_whose_title_people_can_read() throws IOException {
		final Properties messages = PropertiesLoaderUtils.loadProperties(
				new EncodedResource(new ClassPathResource("messages/territory.properties"), StandardCharsets.UTF_8));
		assertThat(latest).flatExtracting(ParticipationFactsModuleTest::documents)
			.isNotEmpty()
			.allSatisfy(document -> assertThat(messages).containsKey("territory.source." + document));
		assertThat(PlanStanding.values())
			.allSatisfy(standing -> assertThat(messages).containsKey("territory.plan-standing." + standing));
	}

	@Test
	void a_newer_fact_takes_the_place_of_the_older_one() {
		insert("'OAX', '2022-05-01', true, 1, 'CONCLUDED'");
		assertThat(facts.latest()).hasSize(32)
			.filteredOn(fact -> fact.territoryCode().equals("OAX"))
			.singleElement()
			.satisfies(fact -> assertThat(fact.asOf()).isEqualTo(YearMonth.of(2022, 5)))
			.satisfies(fact -> assertThat(fact.secondPlan()).isNull())
			.satisfies(fact -> assertThat(fact.note()).isNull());
	}

	@Test
	void the_number_of_plans_follows_from_their_standing() {
		assertThatThrownBy(() -> insert("'OAX', '2022-05-01', true, 1, 'DRAFTING'"))
			.isInstanceOf(DataIntegrityViolationException.class);
	}

	private void insert(final String row) {
		jdbc.sql("insert into participation_fact (source, territory_code, as_of_month, participates, plans, "
				+ "first_plan_standing) values ('S1:988', " + row + ")").update();
	}

	private Map<PlanStanding, Long> byStanding(
			final Function<ParticipationFact, PlanStanding> plan) {
		return latest.stream().map(plan).filter(Objects::nonNull)
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
	}

	private static List<String> documents(final ParticipationFact fact) {
		return Stream.of(fact.source(), fact.listedYearSource(), fact.noteSource())
			.filter(Objects::nonNull)
			.flatMap(source -> Stream.of(source.split("; ")))
			.map(passage -> passage.substring(0, passage.indexOf(':')))
			.toList();
	}

}
