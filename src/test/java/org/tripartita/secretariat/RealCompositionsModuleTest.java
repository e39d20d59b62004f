package org.tripartita.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Sector;
import org.tripartita.identity.SubSector;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.testing.ProductTest;

/** Every STL that the sources tell of can be installed as it was, and is judged as it should be. */
@ProductTest
class RealCompositionsModuleTest {

	@Autowired
	private Foundation foundation;

	@Autowired
	private StlWalk stl;

	@Autowired
	private SecretariatInstallation installation;

	@Autowired
	private Seats seats;

	@Autowired
	private Voices voices;

	@Autowired
	private ActaRegister actas;

	static List<RealComposition> compositions() {
		return RealComposition.all();
	}

	@ParameterizedTest
	@MethodSource("compositions")
	void a_composition_of_the_sources_is_installed_as_it_was(RealComposition real) {
		var secretariat = foundation.lay(real, stl.territory());

		var sitting = seats.of(secretariat.id(), real.on());
		var balance = SeatBalance.of(sitting);
		assertThat(balance.numbers()).isEqualTo(real.expected().votes());
		assertThat(balance.verdict()).isEqualTo(real.expected().verdict());
		assertThat(balance.quorum()).isEqualTo(real.expected().quorum());
		assertThat(balance.alone()).isEqualTo(real.expected().alone());
		assertThat(sitting.stream().filter(Seat::vacant)).hasSize(real.expected().vacancies());
		assertThat(sitting.stream().filter(seat -> !seat.vacant())).allSatisfy(seat -> assertThat(seat.tenure().source()).isNotBlank());
		assertThat(sitting.stream().anyMatch(Seat::assumed))
			.isEqualTo(real.expected().quorum() == SeatBalance.QuorumAbility.ABLE_BY_ASSUMPTION);
		assertThat(seats.of(secretariat.id(), real.on().minusDays(1))).isEmpty();
		assertThat(voices.of(secretariat.id())).hasSize(real.voices().size());
		assertThat(secretariat.composition()).isEqualTo(real.expected().verdict());
		assertThat(actas.ofSecretariat(secretariat.id(), Visibility.PUBLIC)).hasSize(1);
	}

	@Test
	void the_file_tells_of_every_state_whose_composition_the_sources_know() {
		assertThat(compositions()).extracting(RealComposition::state)
			.contains("Coahuila", "Jalisco", "Zacatecas", "Veracruz", "Morelos", "Oaxaca 2015", "Oaxaca 2018", "Michoacán", "Durango",
					"Baja California", "Chihuahua, grupo promotor", "Sinaloa", "Tabasco", "Sonora", "Tlaxcala", "Campeche",
					"San Luis Potosí", "Nuevo León", "Secretariado Técnico Tripartita federal");
	}

	@Test
	void a_kind_of_body_of_another_sector_is_refused() {
		var real = RealComposition.of("Tabasco");
		var id = installation.open(foundation.exercise(real, stl.territory()).id());
		var given = real.accreditations().get(Sector.CIVIL_SOCIETY);

		assertThat(installation.accredit(id, new Accreditation(Sector.OVERSIGHT_BODY, List.of(new Accreditation.Representative("Cámara",
				"Presidencia", "Acta", false, new Accreditation.Profile(SeatOrigin.DESIGNATION, SubSector.BUSINESS,
						null, null, null, null))), 0, real.on()), "prueba"))
			.isEqualTo(Verdict.refused("secretariat.kind-of-other-sector", "Cámara"));
		assertThat(installation.accredit(id, given, "prueba")).isEqualTo(Verdict.taken());
	}

}
