package org.tripartita.participation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.participation.ConsultationDesign.RegionGoal;

/** What a consultation asks, by which channels and where it wants to reach people. */
@Repository
public class ConsultationParts {

	private final JdbcClient database;

	ConsultationParts(JdbcClient database) {
		this.database = database;
	}

	/** The questions in their order. */
	public List<Question> questions(UUID consultationId) {
		return database
			.sql("select id, number, text, options from consultation_question where consultation_id = ? order by number")
			.param(consultationId)
			.query(ConsultationParts::question)
			.list();
	}

	/** The channels, in the order of the enumeration. */
	public List<Channel> channels(UUID consultationId) {
		return database.sql("select channel from consultation_channel where consultation_id = ?")
			.param(consultationId)
			.query(String.class)
			.list()
			.stream()
			.map(Channel::valueOf)
			.sorted()
			.toList();
	}

	/** The names of the regions in their order; empty where none are told apart. */
	public List<String> regions(UUID consultationId) {
		return database.sql("select name from consultation_region where consultation_id = ? order by number")
			.param(consultationId)
			.query(String.class)
			.list();
	}

	void add(UUID consultationId, ConsultationDesign design) {
		int number = 1;
		for (var question : design.questions()) {
			database.sql("insert into consultation_question (id, consultation_id, number, text, options) values (?, ?, ?, ?, ?)")
				.params(UUID.randomUUID(), consultationId, number++, question.text(), question.options().toArray(String[]::new))
				.update();
		}
		addRegions(consultationId, design.regions());
		design.sectors().forEach((sector, minimum) -> database
			.sql("insert into consultation_sector (consultation_id, sector, minimum) values (?, ?, ?)")
			.params(consultationId, sector.name(), minimum)
			.update());
		addChannels(consultationId, design.channels());
	}

	private void addRegions(UUID consultationId, List<RegionGoal> regions) {
		int number = 1;
		for (var region : regions) {
			database.sql("insert into consultation_region (consultation_id, number, name, minimum) values (?, ?, ?, ?)")
				.params(consultationId, number++, region.name(), region.minimum())
				.update();
		}
	}

	void addChannels(UUID consultationId, Collection<Channel> channels) {
		channels.forEach(channel -> database
			.sql("insert into consultation_channel (consultation_id, channel) values (?, ?) on conflict do nothing")
			.params(consultationId, channel.name())
			.update());
	}

	private static Question question(ResultSet row, int number) throws SQLException {
		Array options = row.getArray("options");
		return new Question(row.getObject("id", UUID.class), row.getInt("number"), row.getString("text"),
				Arrays.asList((String[]) options.getArray()));
	}

}
