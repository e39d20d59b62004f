package org.tripartita.exercise.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Guarantor;
import org.tripartita.identity.NewGuarantor;
import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatLife;
import org.tripartita.secretariat.SecretariatState;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.territory.TerritoryBranch;
import org.tripartita.territory.TerritoryParts;
import org.tripartita.territory.TerritoryParts.Joining.Joined;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.workflow.Processes;

/** The STL while its garante changes: its seats, and the two reasons for which it may rest (G-03, G-29). */
class SecretariatInVacancyTest extends SuccessionScene {

	@Autowired
	private StlWalk stl;

	@Autowired
	private TerritoryParts parts;

	@Autowired
	private Seats seats;

	@Autowired
	private Secretariats secretariats;

	@Autowired
	private SecretariatLife life;

	@Test
	void the_seats_in_the_STL_pass_to_those_who_follow_by_law_and_it_goes_on_sitting() {
		var exercise = walk.exercise(territory, today.minusDays(90));
		walk.enter("secretariat-installation", exercise, Processes.facts());
		var secretariat = stl.installed(exercise, today.minusDays(60), StlWalk.rules(today.minusDays(60)));
		walk.enter(DeclarationProcess.KEY, exercise, Processes.facts());
		var key = change.report("gobierno", SuccessionWalk.followed(territory, lastDay,
				SuccessionWalk.successor("Contraloría", "EXECUTIVE", "DECONCENTRATED_EXECUTIVE", lastDay.plusDays(1)),
				SuccessionWalk.successor("Control interno del Congreso", "LEGISLATIVE", "INTERNAL_CONTROL", lastDay.plusDays(1))));
		change.confirm(key, account("sociedad-civil"));
		change.consent(key, account("sociedad-civil"), today);
		assertThat(secretariats.get(secretariat.id()).state()).isEqualTo(SecretariatState.ACTIVE);
		change.appoint(territory, "Contraloría", today);
		change.appoint(territory, "Control interno del Congreso", today);
		change.answer(key, "userTask_handOverOffice", account("administracion"), SuccessionWalk.files(today));
		change.receiveEach(key, territory, today);

		assertThat(seats.of(secretariat.id(), today)).filteredOn(seat -> seat.sector() == Sector.OVERSIGHT_BODY && seat.voting())
			.extracting(Seat::organisation)
			.containsExactlyInAnyOrder("Contraloría", "Control interno del Congreso");
		assertThat(seats.of(secretariat.id(), lastDay)).as("who sat there on that day still did")
			.filteredOn(seat -> seat.sector() == Sector.OVERSIGHT_BODY && seat.voting())
			.extracting(Seat::organisation)
			.containsExactlyInAnyOrder("Institución 1", "Institución 2");
	}

	@Test
	void a_succession_that_ends_late_does_not_end_the_vacancy_of_the_next() {
		var secretariat = stl();
		var exercise = exercises.findByTerritoryCodeOrderByCycleNumber(territory).get(0);
		var first = change.report("gobierno", SuccessionWalk.followed(territory, lastDay,
				SuccessionWalk.successor("Contraloría", "ALL", "DECONCENTRATED_EXECUTIVE", lastDay.plusDays(1))));
		change.confirm(first, account("sociedad-civil"));
		change.consent(first, account("sociedad-civil"), today);
		change.appoint(territory, "Contraloría", lastDay.plusDays(1));
		change.answer(first, "userTask_handOverOffice", account("administracion"), SuccessionWalk.files(today));
		var second = change.report("gobierno", gone("Contraloría", today.minusDays(5)));
		change.confirm(second, account("sociedad-civil"));
		assertThat(exercises.get(exercise.id()).isSuspended()).isTrue();
		change.appoint(territory, "Oficina de enlace", today);
		change.receive(first, territory, "Oficina de enlace", today.minusDays(10));

		assertThat(change.ended(first)).containsExactly("endEvent_guarantorFollows");
		assertThat(exercises.get(exercise.id()).isSuspended()).as("nobody holds the role").isTrue();
		assertThat(secretariats.get(secretariat.id()).state()).isEqualTo(SecretariatState.SUSPENDED);
		assertThat(seats.votes(secretariat.id())).containsEntry(Sector.OVERSIGHT_BODY, 0);
		change.agree(second, territory, SuccessionWalk.proposal("Universidad Autónoma", today), today);
		change.handOver(second, territory, "Universidad Autónoma", today);
		assertThat(exercises.get(exercise.id()).state()).as("it goes on where it stood").isEqualTo(exercise.state());
		assertThat(secretariats.get(secretariat.id()).state()).isEqualTo(SecretariatState.ACTIVE);
		assertThat(seats.votes(secretariat.id())).containsEntry(Sector.OVERSIGHT_BODY, 1);
	}

	@Test
	void a_party_that_withdraws_in_a_vacancy_and_returns_leaves_the_STL_resting() {
		var secretariat = stl();
		life.fallDormant(secretariat.id());
		var key = vacant();
		life.suspend(secretariat.id(), today, "La sociedad civil se retiró.");
		life.resume(secretariat.id(), today, "La sociedad civil volvió.");
		assertThat(secretariats.get(secretariat.id()).state()).as("there is no garante yet").isEqualTo(SecretariatState.SUSPENDED);

		change.agree(key, territory, SuccessionWalk.proposal("Universidad Autónoma", today), today);
		change.handOver(key, territory, "Universidad Autónoma", today);
		assertThat(secretariats.get(secretariat.id()).state()).as("it lay dormant before").isEqualTo(SecretariatState.DORMANT);
	}

	@Test
	void a_garante_that_is_found_does_not_bring_back_a_party_that_withdrew() {
		var secretariat = stl();
		life.suspend(secretariat.id(), today, "La sociedad civil se retiró.");
		var key = vacant();
		change.agree(key, territory, SuccessionWalk.proposal("Universidad Autónoma", today), today);
		change.handOver(key, territory, "Universidad Autónoma", today);
		assertThat(secretariats.get(secretariat.id()).state()).isEqualTo(SecretariatState.SUSPENDED);
		assertThat(secretariats.get(secretariat.id()).isWithoutGuarantor()).isFalse();

		life.resume(secretariat.id(), today, "La sociedad civil volvió.");
		assertThat(secretariats.get(secretariat.id()).state()).isEqualTo(SecretariatState.ACTIVE);
	}

	@Test
	void the_STL_of_a_branch_rests_without_its_garante_while_that_of_the_state_goes_on_sitting() {
		territory = "CAM";
		walk.peopleOf(territory);
		var branch = ((Joined) parts.addBranch(territory, TerritoryBranch.LEGISLATIVE)).part().code();
		var own = register(Guarantor.Branch.LEGISLATIVE, "Control interno del Congreso");
		register(Guarantor.Branch.EXECUTIVE, "Contraloría");
		var ofState = stl();
		territory = branch;
		walk.peopleOf(branch);
		var ofBranch = stl();
		territory = "CAM";
		var key = change.report("gobierno", SuccessionWalk.left(territory, own, lastDay));
		change.confirm(key, account("sociedad-civil"));

		assertThat(secretariats.get(ofBranch.id()).state()).isEqualTo(SecretariatState.SUSPENDED);
		assertThat(secretariats.get(ofState.id()).state()).isEqualTo(SecretariatState.ACTIVE);
	}

	@Test
	void a_law_that_leaves_out_a_branch_lets_its_STL_rest_and_that_of_the_state_goes_on_sitting() {
		territory = "TAM";
		walk.peopleOf(territory);
		var branch = ((Joined) parts.addBranch(territory, TerritoryBranch.JUDICIAL)).part().code();
		var ofState = stl();
		territory = branch;
		walk.peopleOf(branch);
		var ofBranch = stl();
		territory = "TAM";
		var key = change.report("gobierno", SuccessionWalk.followed(territory, lastDay,
				SuccessionWalk.successor("Contraloría", "EXECUTIVE", "DECONCENTRATED_EXECUTIVE", lastDay.plusDays(1))));
		change.confirm(key, account("sociedad-civil"));
		change.consent(key, account("sociedad-civil"), today);
		assertThat(secretariats.get(ofBranch.id()).state()).isEqualTo(SecretariatState.SUSPENDED);
		assertThat(secretariats.get(ofState.id()).state()).isEqualTo(SecretariatState.ACTIVE);
		change.handOver(key, territory, "Contraloría", today);

		assertThat(seats.votes(ofState.id())).containsEntry(Sector.OVERSIGHT_BODY, 1);
		var proposal = SuccessionWalk.proposal("Universidad del Golfo", today);
		proposal.put("branch", "JUDICIAL");
		change.agree(key, territory, proposal, today);
		change.handOver(key, territory, "Universidad del Golfo", today);
		assertThat(secretariats.get(ofBranch.id()).state()).isEqualTo(SecretariatState.ACTIVE);
		assertThat(seats.votes(ofState.id())).as("who took its seat before keeps it").containsEntry(Sector.OVERSIGHT_BODY, 2);
	}

	private UUID register(Guarantor.Branch branch, String organisation) {
		return guarantors.register(new NewGuarantor("CAM", branch, organisation, Guarantor.Independence.INTERNAL_CONTROL,
				today.minusDays(900), "Ley orgánica", false), "prueba");
	}

	private Secretariat stl() {
		var exercise = walk.exercise(territory, today.minusDays(90));
		walk.enter("secretariat-installation", exercise, Processes.facts());
		return stl.installed(exercise, today.minusDays(60), StlWalk.rules(today.minusDays(60)));
	}

	/** The end of a garante that is on record. */
	private Map<String, Object> gone(String organisation, LocalDate on) {
		var known = guarantors.inOffice(territory, today).stream().filter(one -> one.organisation().equals(organisation)).findFirst();
		return SuccessionWalk.left(territory, known.orElseThrow().id(), on);
	}

}
