package org.tripartita.opencall.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercises;
import org.tripartita.opencall.Interview;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.territory.SpokenHour;
import org.tripartita.territory.TerritoryZones;
import org.tripartita.workflow.SpokenDay;

/** When something was handed in for a call, as the clocks of its territory showed it; and the zone by which calls close. */
@Component
class ReceptionHour {

	private final OpenCalls calls;

	private final Exercises exercises;

	private final TerritoryZones zones;

	private final SpokenHour hours;

	private final ZoneId zone;

	ReceptionHour(OpenCalls calls, Exercises exercises, TerritoryZones zones, SpokenHour hours,
			@Value("${tripartita.zone}") ZoneId zone) {
		this.calls = calls;
		this.exercises = exercises;
		this.zones = zones;
		this.hours = hours;
		this.zone = zone;
	}

	/** {@code 3 de mayo de 2026, 10:00 h (hora de Baja California)}. */
	String of(UUID callId, Instant moment) {
		var territory = exercises.get(calls.find(callId).orElseThrow().exerciseId()).territoryCode();
		var there = moment.atZone(zones.of(territory));
		return SpokenDay.of(there.toLocalDate()) + ", " + hours.of(there.toLocalTime(), territory);
	}

	/** When each interview of a call is held, as the clocks of its territory show it. */
	Map<UUID, String> of(UUID callId, Map<UUID, Interview> interviews) {
		return interviews.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> of(callId, one.getValue().at())));
	}

	/** The zone by whose hour a call's interviews are set. */
	String zoneOf(UUID callId) {
		return hours.zone(exercises.get(calls.find(callId).orElseThrow().exerciseId()).territoryCode());
	}

	/** The last day of a window that a call closes; null where it is not open. */
	@Nullable
	String lastDay(@Nullable Instant firstMomentAfter) {
		return firstMomentAfter == null ? null : SpokenDay.of(LocalDate.ofInstant(firstMomentAfter.minusSeconds(1), zone));
	}

	/** The zone in which the last second of a reception is said: that of the installation, whatever the territory. */
	String closingZone() {
		return hours.zone();
	}

}
