package org.tripartita.exercise.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseSuspension;
import org.tripartita.exercise.Succession;
import org.tripartita.exercise.Successor;
import org.tripartita.identity.Guarantor;
import org.tripartita.territory.Territories;
import org.tripartita.territory.TerritoryBranch;
import org.tripartita.territory.TerritoryParts;
import org.tripartita.territory.TerritoryParts.Joining.Joined;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.testing.Visitor;

/** A law or an agreement names the garante of some branches only: those go on, the others rest until theirs is found (G-29). */
class PartialSuccessionTest extends SuccessionScene {

	private static final String PROPOSE = "userTask_proposeGuarantor";

	@Autowired
	private TerritoryParts parts;

	@Autowired
	private Territories territories;

	@Autowired
	private ExerciseSuspension suspension;

	@LocalServerPort
	private int port;

	private Exercise ofState;

	private Exercise ofCongress;

	@Test
	void a_law_that_names_the_garante_of_the_executive_lets_the_congress_rest_until_one_is_agreed_for_it() {
		found("CHH");
		var key = change.report("gobierno", SuccessionWalk.followed(territory, lastDay,
				SuccessionWalk.successor("Contraloría", "EXECUTIVE", "DECONCENTRATED_EXECUTIVE", lastDay.plusDays(1))));
		change.confirm(key, account("sociedad-civil"));
		change.consent(key, account("sociedad-civil"), today);
		assertThat(isSuspended(ofState)).as("the Contraloría follows there").isFalse();
		assertThat(isSuspended(ofCongress)).as("nobody follows there, whatever the hand-over takes").isTrue();
		assertThat(suspension.suspendedOn(exercises.get(ofCongress.id()))).isEqualTo(lastDay.plusDays(1));
		change.handOver(key, territory, "Contraloría", today);

		assertThat(open(key)).as("the rest is still to be settled").containsExactly(PROPOSE);
		assertThat(change.shown(key, PROPOSE, account("gobierno"))).as("what it is proposed for")
			.containsEntry("vacant", territories.findByCode(ofCongress.territoryCode()).orElseThrow().shortName());
		assertThat(successions.of(territory)).singleElement().satisfies(one -> assertThat(one.state()).isEqualTo(Succession.State.CONFIRMED));
		assertThat(handOvers()).as("what was settled is sealed").hasSize(1);
		assertThat(isSuspended(ofState)).isFalse();
		assertThat(isSuspended(ofCongress)).isTrue();
		settleCongress(key);
	}

	@Test
	void a_garante_agreed_for_one_branch_leaves_the_others_resting() {
		found("ROO");
		var key = vacant();
		assertThat(isSuspended(ofState)).isTrue();
		assertThat(change.shown(key, PROPOSE, account("gobierno"))).containsEntry("vacant", "Quintana Roo");
		change.agree(key, territory, proposal("Universidad del Caribe", "EXECUTIVE"), today);
		change.handOver(key, territory, "Universidad del Caribe", today);

		assertThat(isSuspended(ofState)).isFalse();
		assertThat(isSuspended(ofCongress)).isTrue();
		assertThat(open(key)).containsExactly(PROPOSE);
		settleCongress(key);
	}

	@Test
	void what_civil_society_says_late_is_about_those_whom_the_law_named_although_others_were_proposed_since() {
		found("SLP");
		var key = change.report("gobierno", SuccessionWalk.followed(territory, lastDay,
				SuccessionWalk.successor("Contraloría", "EXECUTIVE", "DECONCENTRATED_EXECUTIVE", lastDay.plusDays(1))));
		change.confirm(key, account("administracion"));
		termPasses(key);
		change.handOver(key, territory, "Contraloría", today);
		change.answer(key, PROPOSE, account("gobierno"), proposal("Universidad del Congreso", "LEGISLATIVE"));
		assertThat(change.shown(key, "userTask_consentSuccessor", account("sociedad-civil"))).containsEntry("successors", "Contraloría");
		change.consent(key, account("sociedad-civil"), today);

		var one = successions.of(territory).get(0);
		assertThat(successions.acts(one.id())).singleElement().satisfies(act -> assertThat(act.round()).isEqualTo(1));
		assertThat(texts(ofState)).contains("Sociedad civil consintió como órgano garante a Contraloría.");
		for (var party : new String[] { "gobierno", "sociedad-civil" }) {
			change.answer(key, "userTask_signGuarantor", account(party), SuccessionWalk.signature(today));
		}
		assertThat(successions.acts(one.id())).hasSize(3);
		assertThat(successions.successors(one.id())).extracting(Successor::organisation).containsExactly("Universidad del Congreso");
	}

	private void settleCongress(String key) {
		change.agree(key, territory, proposal("Universidad del Congreso", "LEGISLATIVE"), today);
		change.handOver(key, territory, "Universidad del Congreso", today);

		assertThat(change.ended(key)).containsExactly("endEvent_guarantorFollows");
		assertThat(isSuspended(ofCongress)).isFalse();
		assertThat(successions.of(territory)).singleElement().satisfies(one -> assertThat(one.state()).isEqualTo(Succession.State.CONCLUDED));
		assertThat(guarantors.inOffice(territory, today)).as("each guards its branch").hasSize(2);
		assertThat(guarantors.inOffice(ofCongress.territoryCode(), today)).extracting(Guarantor::organisation)
			.containsExactly("Universidad del Congreso");
		assertThat(handOvers()).as("each part has its acta, and the page of the state leads to both").hasSize(2)
			.allSatisfy(acta -> assertThat(new Visitor(port).page("/estados/" + territory).body()).contains("/documentos/" + acta.documentId()));
	}

	private void found(String state) {
		territory = state;
		walk.peopleOf(territory);
		var congress = ((Joined) parts.addBranch(territory, TerritoryBranch.LEGISLATIVE)).part().code();
		ofState = walk.exercise(territory, today.minusDays(60));
		ofCongress = walk.exercise(congress, today.minusDays(60));
	}

	private boolean isSuspended(Exercise exercise) {
		return exercises.get(exercise.id()).isSuspended();
	}

	private Map<String, Object> proposal(String organisation, String branch) {
		var proposal = SuccessionWalk.proposal(organisation, today);
		proposal.put("branch", branch);
		return proposal;
	}

}
