package org.tripartita.journey;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;

import org.tripartita.identity.Sector;

/** Steps 1 and 4 as people do them in Tasklist, and the workshop in between: declaratoria, sensitisation, STL. */
final class FoundingInTasklist {

	private final SectorPeople people;

	private final Supplier<LocalDate> today;

	FoundingInTasklist(SectorPeople people, Supplier<LocalDate> today) {
		this.people = people;
		this.today = today;
	}

	/** The garante opens the exercise by its start form. */
	void open() {
		var garante = people.garante();
		garante.startForm("Estrategia local de gobierno abierto");
		garante.choose("Órgano garante");
		garante.day("¿Cuándo se manifestó el interés?", today.get().minusDays(20));
		garante.start();
	}

	void draftDeclaration() {
		var garante = people.garante();
		garante.take("Redactar la declaratoria");
		garante.fill("Texto de la declaratoria",
				"Gobierno, órgano garante y sociedad civil de Tlaxcala manifestamos la voluntad de abrir el gobierno.");
		garante.fill("Lugar de la firma", "Tlaxcala de Xicohténcatl");
		garante.send();
	}

	void signDeclaration(Sector sector) {
		var person = people.of(sector);
		person.take("Firmar la declaratoria");
		person.sign(Map.of("Organización o institución que firma", "Institución de Tlaxcala", "Cargo de quien firma", "Titular",
				"De dónde vienen sus facultades para decidir", "Ley orgánica, artículo 5"));
	}

	void planWorkshop() {
		var garante = people.garante();
		garante.take("Planear el taller");
		garante.fill("Nombre del taller", "Qué es gobierno abierto");
		garante.choose("Gobierno");
		garante.choose("Órgano garante");
		garante.choose("Organizaciones de la sociedad civil");
		garante.fill("Lugar o enlace", "Biblioteca pública del estado");
		garante.day("Fecha del taller", today.get());
		garante.confirm("El programa incluye los cuatro contenidos");
		garante.send();
	}

	void recordWorkshop() {
		var garante = people.garante();
		garante.take("Registrar asistencia y resultados");
		garante.day("Fecha en que se celebró", today.get());
		garante.fill("Personas del gobierno", "9");
		garante.fill("Personas del órgano garante", "4");
		garante.fill("Personas de organizaciones de la sociedad civil", "12");
		garante.fill("Otras personas", "3");
		garante.fill("¿Qué se preguntó y qué se aprendió?", "Se preguntó quién responde por cada compromiso.");
		garante.send();
	}

	/** A sector that an open call found people for finds them in the form; the others write theirs. */
	void accredit(Sector sector) {
		var person = people.of(sector);
		person.take("Acreditar representantes");
		if (sector != Sector.CIVIL_SOCIETY) {
			person.addRow();
			person.fill("Institución u organización", "Institución de Tlaxcala");
			person.fill("Cargo", "Titular");
			person.select("Participa como", "Titular");
		}
		person.fill("Facultades", "Carta de designación");
		person.day("Fecha de la designación", today.get());
		person.send();
	}

	void proposeRules() {
		var garante = people.garante();
		garante.take("Proponer las reglas de operación");
		garante.choose("¿Qué sector preside?", "Órgano garante");
		garante.choose("¿Qué sector lleva la secretaría?", "Sociedad civil");
		garante.fill("¿Qué hará el STL?", "Acordar una hoja de ruta hacia un plan de acción local.");
		garante.day("¿Para qué día se cita al acto de instalación?", today.get());
		garante.send();
	}

	void noteWhoCame() {
		var garante = people.garante();
		garante.take("Anotar quién asistió al acto");
		garante.fill("Lugar", "Palacio de gobierno");
		garante.choose("Gobierno: ¿quién asistió?", "Institución de Tlaxcala – Titular (titular)");
		garante.choose("Órgano garante: ¿quién asistió?", "Institución de Tlaxcala – Titular (titular)");
		garante.choose("Sociedad civil: ¿quién asistió?", "Red Cuauhtli – Dirección general (titular)");
		garante.send();
	}

	void signInstallation(Sector sector) {
		var person = people.of(sector);
		person.take("Firmar el acta de instalación");
		person.sign(sector == Sector.CIVIL_SOCIETY ? "Red Cuauhtli" : "Institución de Tlaxcala");
	}

}
