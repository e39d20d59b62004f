package org.tripartita.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.tripartita.participation.ConsultationDesign.NewQuestion;
import org.tripartita.participation.ConsultationDesign.RegionGoal;
import org.tripartita.participation.Participation.Count;
import org.tripartita.participation.Participation.Dimension;

class ParticipationTest {

	@Test
	void contributions_are_counted_by_channel_and_offline_ones_apart() {
		var participation = participation(200, channel(Channel.ONLINE, 150), channel(Channel.ASSEMBLY, 49));
		assertThat(participation.contributions()).isEqualTo(199);
		assertThat(participation.offlineContributions()).isEqualTo(49);
		assertThat(participation.reachPercent()).isEqualTo(99);
	}

	@Test
	void a_goal_is_missed_by_one() {
		assertThat(participation(1, region("Costa", 9, 10), region("Sierra", 10, 10), region("Valle", 0, 0)).missedTargets()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "70,30,70", "71,29,71", "0,0,0", "1,0,100", "2,1,66" })
	void the_strongest_region_is_a_share_of_those_that_name_one(int costa, int sierra, int percent) {
		assertThat(participation(1, region("Costa", costa, 0), region("Sierra", sierra, 0)).largestRegionPercent()).isEqualTo(percent);
	}

	@Test
	void a_single_region_dominates_nobody() {
		assertThat(participation(1, region("Costa", 90, 0)).largestRegionPercent()).isZero();
	}

	@Test
	void a_design_asks_one_to_ten_questions_by_at_least_one_channel_without_internet() {
		assertThat(Samples.design(false).judge()).isEqualTo(Ruling.DONE);
		var question = new NewQuestion("¿Qué pasa?", List.of());
		assertThat(reason(List.of(), EnumSet.of(Channel.PAPER), List.of())).isEqualTo("consultation.question-count");
		assertThat(reason(Collections.nCopies(11, question), EnumSet.of(Channel.PAPER), List.of())).isEqualTo("consultation.question-count");
		assertThat(reason(List.of(question), EnumSet.of(Channel.ONLINE), List.of())).isEqualTo("consultation.no-offline-channel");
		assertThat(reason(List.of(new NewQuestion("¿Cuál?", List.of("a", "a"))), EnumSet.of(Channel.PAPER), List.of())).isEqualTo("consultation.options");
		assertThat(reason(List.of(new NewQuestion("¿Cuál?", List.of("a"))), EnumSet.of(Channel.PAPER), List.of())).isEqualTo("consultation.options");
		assertThat(reason(List.of(question), EnumSet.of(Channel.PHONE), List.of(new RegionGoal("Costa", 1), new RegionGoal("Costa", 2))))
			.isEqualTo("consultation.region-twice");
	}

	@ParameterizedTest
	@CsvSource({ "El agua no llega a la colonia desde hace meses.,'EL  AGUA no llega a la colonia, desde hace MESES',true",
			"El agua no llega a la colonia desde hace meses.,El agua no llega a la colonia desde hace años.,false",
			"Agua,Agua,false" })
	void only_a_longer_free_text_tells_a_repeated_contribution(String one, String other, boolean repeated) {
		var first = RepeatedText.hash(proposal(one), Map.of());
		assertThat(first != null && first.equals(RepeatedText.hash(proposal(other), Map.of()))).isEqualTo(repeated);
	}

	@Test
	void chosen_options_never_tell_a_repeated_contribution() {
		var id = UUID.randomUUID();
		var option = "Una opción larga que muchas personas eligen con toda razón";
		var contribution = new Contribution(Channel.ONLINE, Map.of(id, option), null, null, null, null);
		assertThat(RepeatedText.hash(contribution, Map.of(id, new Question(id, 1, "¿Cuál?", List.of(option, "Otra"))))).isNull();
		assertThat(RepeatedText.hash(contribution, Map.of(id, new Question(id, 1, "¿Cuál?", List.of())))).isNotNull();
	}

	@Test
	void control_characters_and_blanks_do_not_make_a_contribution() {
		var contribution = new Contribution(Channel.ONLINE, Map.of(UUID.randomUUID(), " \u0000 "), "\u0007\n", " ", null, null);
		assertThat(contribution.empty()).isTrue();
		assertThat(proposal("Hola\u0000 mundo").proposal()).isEqualTo("Hola mundo");
		assertThat(proposal("Uno\r\ndos").proposal()).as("a line end counts as in the browser").isEqualTo("Uno\ndos");
	}

	private static Contribution proposal(String text) {
		return new Contribution(Channel.ONLINE, Map.of(), text, null, null, null);
	}

	private static String reason(List<NewQuestion> questions, EnumSet<Channel> channels, List<RegionGoal> regions) {
		var whole = Samples.design(false);
		var design = new ConsultationDesign(whole.title(), whole.purpose(), whole.excludedGroups(), whole.priorInformation(),
				whole.dissemination(), whole.languages(), 1, false, questions, channels, regions, Map.of());
		return ((Ruling.Refused) design.judge()).reason();
	}

	private static Participation participation(int target, Count... counts) {
		return new Participation(target, 0, List.of(counts));
	}

	private static Count channel(Channel channel, int contributions) {
		return new Count(Dimension.CHANNEL, channel.name(), contributions, 0);
	}

	private static Count region(String name, int contributions, int minimum) {
		return new Count(Dimension.REGION, name, contributions, minimum);
	}

}
