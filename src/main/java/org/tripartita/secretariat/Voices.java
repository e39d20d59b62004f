package org.tripartita.secretariat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has a voice and no vote in each STL, from when to when. Public. */
@Repository
public class Voices {

	private final JdbcClient database;

	private final SecretariatLog log;

	private final Clock clock;

	Voices(JdbcClient database, SecretariatLog log, Clock clock) {
		this.database = database;
		this.log = log;
		this.clock = clock;
	}

	/** All that an STL ever had, the present ones first. */
	public List<Voice> of(UUID secretariatId) {
		return database.sql("""
				select * from secretariat_voice where secretariat_id = ?
				order by to_day desc nulls first, kind, organisation, id
				""").param(secretariatId).query(Voices::row).list();
	}

	/** Hears somebody from a day on; what is loaded from a source may lie in the past. */
	public Verdict hear(Voice voice, String recordedBy) {
		if (voice.from().isAfter(log.today())) {
			return Verdict.refused("secretariat.in-future");
		}
		database.sql("""
				insert into secretariat_voice (id, secretariat_id, kind, organisation, position, from_day, to_day, source,
					recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(voice.id(), voice.secretariatId(), voice.kind().name(), voice.organisation(), voice.position(), voice.from(),
					voice.to(), voice.source(), recordedBy, Timestamp.from(clock.instant()))
			.update();
		return Verdict.taken();
	}

	/** Ends a voice with a day. */
	public Verdict end(UUID secretariatId, UUID voiceId, LocalDate lastDay) {
		if (lastDay.isAfter(log.today())) {
			return Verdict.refused("secretariat.in-future");
		}
		int ended = database.sql("""
				update secretariat_voice set to_day = ? where id = ? and secretariat_id = ? and to_day is null and from_day <= ?
				""").params(lastDay, voiceId, secretariatId, lastDay).update();
		return ended == 1 ? Verdict.taken() : Verdict.refused("secretariat.voice-not-there");
	}

	private static Voice row(ResultSet row, int number) throws SQLException {
		return new Voice(row.getObject("id", UUID.class), row.getObject("secretariat_id", UUID.class),
				VoiceKind.valueOf(row.getString("kind")), row.getString("organisation"), row.getString("position"),
				row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class), row.getString("source"));
	}

}
