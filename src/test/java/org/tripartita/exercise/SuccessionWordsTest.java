package org.tripartita.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Guarantor;
import org.tripartita.identity.Guarantors;
import org.tripartita.identity.NewGuarantor;
import org.tripartita.identity.Sector;
import org.tripartita.testing.CountedStatements;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.workflow.Texts;

@ProductTest
class SuccessionWordsTest {

	@Autowired
	private DataSource source;

	@Autowired
	private SuccessionWalk change;

	@Autowired
	private Guarantors guarantors;

	@Autowired
	private Texts texts;

	@Autowired
	private Clock clock;

	private LocalDate today;

	@Test
	void what_was_said_of_twenty_changes_takes_as_many_statements_as_of_two() {
		today = LocalDate.now(clock);
		var counted = new CountedStatements(source);
		var successions = new Successions(JdbcClient.create(counted), clock);
		var words = new SuccessionWords(successions, texts);
		var territory = change.territory();
		add(successions, territory, 2);
		counted.sinceLast();
		var few = words.said(successions.of(territory));
		var forFew = counted.sinceLast();
		add(successions, territory, 18);
		counted.sinceLast();
		var many = words.said(successions.of(territory));

		assertThat(counted.sinceLast()).isEqualTo(forFew).isEqualTo(4);
		assertThat(few).hasSize(2);
		assertThat(many).hasSize(20);
		assertThat(many.values()).allSatisfy(said -> assertThat(said).hasSize(3)
			.anyMatch(sentence -> sentence.startsWith("Gobierno confirmó el"))
			.anyMatch(sentence -> sentence.startsWith("Sociedad civil no consintió a Contraloría"))
			.anyMatch(sentence -> sentence.contains("Periódico Oficial")));
	}

	private void add(Successions successions, String territory, int count) {
		for (int number = 0; number < count; number++) {
			var id = UUID.randomUUID();
			var left = "Institución " + id;
			var outgoing = guarantors.register(new NewGuarantor(territory, Guarantor.Branch.ALL, left, Guarantor.Independence.AUTONOMOUS, null,
					"Ley", false), "prueba");
			successions.add(new Succession(id, territory, outgoing, left, Guarantor.Branch.ALL, Guarantor.Independence.AUTONOMOUS,
					today.minusDays(30), "Decreto 1", today.minusDays(40), Succession.State.REPORTED, "gobierno", "alguien", null, null, null,
					null, null, null));
			successions.confirm(id, outgoing, "sociedad-civil", "otra");
			successions.name(id, List.of(Successor.named(true, Guarantor.Branch.ALL, "Contraloría", Guarantor.Independence.INTERNAL_CONTROL,
					today.minusDays(29), "Decreto 1")));
			successions.add(id, new SuccessionAct(1, Sector.GOVERNMENT, true, "Titular", null, today), "alguien");
			successions.add(id, new SuccessionAct(1, Sector.CIVIL_SOCIETY, false, "Coordinación", "Depende del Ejecutivo.", today), "otra");
			successions.add(id, SuccessionPublication.cited(1, "Periódico Oficial, número 12", "administracion-federal", today), "federal");
		}
	}

}
