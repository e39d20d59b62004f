package org.tripartita.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.participation.ReceivedContribution.GivenAnswer;

/** What people contributed to consultations: added, read, never changed; nobody is named. */
@Repository
public class Contributions {

	private static final String ALL = """
			select c.consultation_id, c.folio, c.channel, c.received_on, c.region, c.proposal, c.duplicate,
				array(select q.text from contribution_answer a join consultation_question q on q.id = a.question_id
					where a.contribution_id = c.id order by q.number) as questions,
				array(select a.text from contribution_answer a join consultation_question q on q.id = a.question_id
					where a.contribution_id = c.id order by q.number) as answers
			from contribution c
			""";

	private final JdbcClient database;

	Contributions(JdbcClient database) {
		this.database = database;
	}

	/** Some contributions to a consultation, in a steady order that does not tell when they came within a day. */
	public List<ReceivedContribution> of(UUID consultationId, int offset, int most) {
		return database.sql(ALL + "where c.consultation_id = ? order by c.received_on, c.id offset ? limit ?")
			.params(consultationId, offset, most)
			.query(Contributions::row)
			.list();
	}

	public Optional<ReceivedContribution> find(String folio) {
		return database.sql(ALL + "where c.folio = ?").param(folio).query(Contributions::row).optional();
	}

	/**
	 * @param textHash what tells equal texts; null where there is too little text to tell
	 */
	void add(UUID consultationId, String folio, Contribution contribution, LocalDate receivedOn, LocalDate recordedOn,
			@Nullable String textHash) {
		var id = UUID.randomUUID();
		database.sql("""
				insert into contribution (id, consultation_id, folio, channel, received_on, recorded_on, region, sector, age_band,
					proposal, text_hash, duplicate)
				select :id, :consultation, :folio, :channel, :received, :recorded, :region, :sector, :age, :proposal, :hash,
					exists (select from contribution where consultation_id = :consultation and text_hash = :hash)
				""")
			.param("id", id)
			.param("consultation", consultationId)
			.param("folio", folio)
			.param("channel", contribution.channel().name())
			.param("received", receivedOn)
			.param("recorded", recordedOn)
			.param("region", contribution.region())
			.param("sector", contribution.sector() == null ? null : contribution.sector().name())
			.param("age", contribution.ageBand() == null ? null : contribution.ageBand().name())
			.param("proposal", contribution.proposal())
			.param("hash", textHash)
			.update();
		contribution.answers().forEach((question, text) -> database
			.sql("insert into contribution_answer (contribution_id, question_id, text) values (?, ?, ?)")
			.params(id, question, text)
			.update());
	}

	private static ReceivedContribution row(ResultSet row, int number) throws SQLException {
		var questions = (String[]) row.getArray("questions").getArray();
		var texts = (String[]) row.getArray("answers").getArray();
		var answers = new ArrayList<GivenAnswer>();
		for (int i = 0; i < questions.length; i++) {
			answers.add(new GivenAnswer(questions[i], texts[i]));
		}
		return new ReceivedContribution(row.getObject("consultation_id", UUID.class), row.getString("folio"),
				Channel.valueOf(row.getString("channel")), row.getObject("received_on", LocalDate.class), row.getString("region"),
				row.getString("proposal"), row.getBoolean("duplicate"), List.copyOf(answers));
	}

}
