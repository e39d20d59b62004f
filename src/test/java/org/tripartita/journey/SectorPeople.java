package org.tripartita.journey;

import java.util.EnumMap;
import java.util.Map;

import org.tripartita.browser.Chromium;
import org.tripartita.identity.Sector;
import org.tripartita.workflow.RoleGroups;

/** One person for each sector of a state, each at an own browser, logged in the first time they are needed. */
final class SectorPeople implements AutoCloseable {

	private final Map<Sector, TasklistPerson> people = new EnumMap<>(Sector.class);

	private final Chromium chromium;

	private final String address;

	private final String territory;

	SectorPeople(Chromium chromium, String address, String territory) {
		this.chromium = chromium;
		this.address = address;
		this.territory = territory;
	}

	TasklistPerson of(Sector sector) {
		return people.computeIfAbsent(sector, one -> TasklistPerson.login(chromium, address,
				RoleGroups.of(one.role(), territory), "una clave de prueba"));
	}

	TasklistPerson garante() {
		return of(Sector.OVERSIGHT_BODY);
	}

	@Override
	public void close() {
		people.values().forEach(TasklistPerson::close);
	}

}
