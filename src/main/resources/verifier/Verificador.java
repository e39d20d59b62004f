import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Comprueba, sin conexión y con este solo archivo, el archivo de actas de un secretariado o de un ejercicio.
 * Necesita Java 17 o posterior y nada más:
 *
 * <pre>
 * java Verificador.java archivo.zip
 * java Verificador.java archivo.zip "STL-OAX 12 0f3a…"   (renglón de un correo diario)
 * java Verificador.java archivo.zip acta.pdf             (un PDF o JSON que tengas)
 * </pre>
 *
 * La huella de cada PDF que anota cadena.tsv no está en la cadena: nadie puede comprobarla aquí, y quien hizo el archivo pudo
 * escribir otra. Un acta se prueba con su JSON, o con la huella del acta que su PDF trae impresa al final.
 *
 * Termina con 0 si todo corresponde, con 1 si algo no corresponde y con 2 si no pudo leer lo que se le dio.
 */
public final class Verificador {

	private static final String NADA = "0".repeat(64);

	private static final String PDF_SIN_CADENA = "La huella de cada PDF que anota el archivo no está en la cadena: quien lo hizo pudo escribir otra. "
			+ "Un acta se prueba con su JSON, o con la huella del acta que su PDF trae impresa: dásela a este programa.";

	private static final Pattern HUELLA = Pattern.compile("[0-9a-f]{64}");

	private static final Set<String> ADEMAS = Set.of("cadena.tsv", "cabeza.txt", "LEEME.txt", "Verificador.java");

	/** Un renglón de cadena.tsv. */
	record Eslabon(long numero, String huella, String anterior, String archivo, String pdf) {
	}

	/** Lo que trae el archivo. */
	record Archivo(String clave, long ultimo, String cabeza, List<Eslabon> cadena, TreeMap<String, byte[]> actas, List<String> sobrantes) {
	}

	private Verificador() {
	}

	public static void main(String[] args) {
		if (args.length == 0) {
			System.err.println("Uso: java Verificador.java archivo.zip [renglón de un correo | archivo]…");
			System.err.println(PDF_SIN_CADENA);
			System.exit(2);
		}
		try {
			Archivo archivo = leer(Path.of(args[0]));
			List<String> faltas = new ArrayList<>(revisar(archivo));
			for (int i = 1; i < args.length; i++) {
				comparar(archivo, args[i], faltas);
			}
			faltas.forEach(falta -> System.out.println("FALLA: " + falta));
			long reservadas = archivo.cadena().stream().filter(eslabon -> eslabon.archivo().equals("-")).count();
			if (reservadas > 0) {
				System.out.println("De " + cuantas(reservadas, "acta reservada", "actas reservadas")
						+ " el archivo trae solo la huella; su contenido no se puede comprobar aquí.");
			}
			System.out.println("AVISO: " + PDF_SIN_CADENA);
			System.out.println(faltas.isEmpty() ? "CORRECTO: " + cuantas(archivo.cadena().size(), "acta", "actas") + " de " + archivo.clave()
					+ ", cada una nombra la huella de la anterior. Última huella: " + archivo.cabeza()
					: "El archivo NO corresponde: " + cuantas(faltas.size(), "falla", "fallas") + ".");
			System.exit(faltas.isEmpty() ? 0 : 1);
		}
		catch (ZipException roto) {
			System.err.println("No se pudo leer: no es un archivo ZIP o está dañado. Descárgalo de nuevo.");
			System.exit(2);
		}
		catch (IOException | RuntimeException ilegible) {
			System.err.println("No se pudo leer: " + ilegible.getMessage());
			System.exit(2);
		}
	}

	private static String cuantas(long numero, String una, String varias) {
		return numero + " " + (numero == 1 ? una : varias);
	}

	/** Todo lo que no corresponde, cada falla con el acta a la que se refiere. */
	static List<String> revisar(Archivo archivo) {
		List<String> faltas = new ArrayList<>(archivo.sobrantes());
		String anterior = NADA;
		long numero = 0;
		for (Eslabon eslabon : archivo.cadena()) {
			if (eslabon.numero() != numero + 1) {
				faltas.add(eslabon.numero() > numero + 1 ? "faltan en la cadena las actas " + (numero + 1) + " a " + (eslabon.numero() - 1)
						: "el acta " + eslabon.numero() + " está repetida o fuera de su lugar");
			}
			if (!eslabon.anterior().equals(anterior)) {
				faltas.add("el acta " + eslabon.numero() + " no nombra la huella de la anterior: antes de ella se cambió, quitó, insertó o cambió de lugar un acta");
			}
			contenido(archivo, eslabon, faltas);
			numero = eslabon.numero();
			anterior = eslabon.huella();
		}
		if (archivo.ultimo() != numero || !archivo.cabeza().equals(anterior)) {
			faltas.add("la cadena termina en el acta " + numero + " y su cabeza es la " + archivo.ultimo() + " con huella " + archivo.cabeza());
		}
		return faltas;
	}

	private static void contenido(Archivo archivo, Eslabon eslabon, List<String> faltas) {
		if (eslabon.archivo().equals("-")) {
			return;
		}
		byte[] acta = archivo.actas().get(eslabon.archivo());
		if (acta == null) {
			faltas.add("falta el contenido del acta " + eslabon.numero() + " (" + eslabon.archivo() + ")");
		}
		else if (!huella(acta, eslabon.anterior()).equals(eslabon.huella())) {
			faltas.add("el contenido del acta " + eslabon.numero() + " (" + eslabon.archivo() + ") no da su huella: se cambió o es de otra acta");
		}
	}

	/** La huella de un acta: SHA-256 de su JSON canónico seguido de la huella de la anterior. */
	static String huella(byte[] contenido, String anterior) {
		MessageDigest sha256 = sha256();
		sha256.update(contenido);
		sha256.update(anterior.getBytes(StandardCharsets.US_ASCII));
		return HexFormat.of().formatHex(sha256.digest());
	}

	private static void comparar(Archivo archivo, String dado, List<String> faltas) throws IOException {
		String[] partes = dado.strip().split("\\s+");
		String huella = partes[partes.length - 1].toLowerCase();
		if (HUELLA.matcher(huella).matches()) {
			long numero = partes.length > 1 ? Long.parseLong(partes[partes.length - 2]) : 0;
			archivo.cadena()
				.stream()
				.filter(eslabon -> eslabon.huella().equals(huella) && (numero == 0 || eslabon.numero() == numero))
				.findFirst()
				.ifPresentOrElse(eslabon -> System.out.println("La cadena contiene esa huella: es la del acta " + eslabon.numero() + "."),
						() -> faltas.add("la cadena no contiene la huella " + huella + (numero == 0 ? "" : " como acta " + numero)
								+ ": se reescribió o se acortó después de que la anotaste"));
			return;
		}
		byte[] bytes = Files.readAllBytes(Path.of(dado));
		String propia = HexFormat.of().formatHex(sha256().digest(bytes));
		archivo.cadena()
			.stream()
			.filter(eslabon -> eslabon.pdf().equals(propia) || huella(bytes, eslabon.anterior()).equals(eslabon.huella()))
			.findFirst()
			.ifPresentOrElse(eslabon -> System.out.println(reconocido(dado, propia, eslabon)),
					() -> faltas.add(dado + " no es ningún acta de este archivo"));
	}

	private static String reconocido(String dado, String propia, Eslabon eslabon) {
		return eslabon.pdf().equals(propia)
				? dado + " tiene la huella que el archivo anota para el PDF del acta " + eslabon.numero()
						+ ". Esa anotación no está en la cadena y no prueba nada: busca la huella que el PDF trae impresa y compara su texto con " + eslabon.archivo() + "."
				: dado + " es el acta " + eslabon.numero() + ".";
	}

	static Archivo leer(Path ruta) throws IOException {
		try (ZipFile zip = new ZipFile(ruta.toFile())) {
			String carpeta = carpeta(zip);
			String[] cabeza = new String(bytes(zip, carpeta + "cabeza.txt"), StandardCharsets.UTF_8).strip().split("\\s+");
			List<Eslabon> cadena = cadena(new String(bytes(zip, carpeta + "cadena.tsv"), StandardCharsets.UTF_8));
			Archivo archivo = new Archivo(cabeza[0], Long.parseLong(cabeza[1]), cabeza[2], cadena, new TreeMap<>(), new ArrayList<>());
			Set<String> nombradas = new TreeSet<>(cadena.stream().map(Eslabon::archivo).toList());
			for (ZipEntry entrada : Collections.list(zip.entries())) {
				byte[] contenido = bytes(zip, entrada);
				if (!entrada.isDirectory() || contenido.length > 0) {
					anotar(archivo, nombradas, carpeta, entrada.getName(), contenido);
				}
			}
			return archivo;
		}
	}

	/** La carpeta en la que está todo, si alguien descomprimió el archivo y volvió a comprimir la carpeta; si no, nada. */
	private static String carpeta(ZipFile zip) {
		return Collections.list(zip.entries())
			.stream()
			.map(ZipEntry::getName)
			.filter(nombre -> nombre.equals("cabeza.txt") || nombre.matches("[^/]+/cabeza\\.txt"))
			.min(Comparator.comparingInt(String::length))
			.map(nombre -> nombre.substring(0, nombre.length() - "cabeza.txt".length()))
			.orElse("");
	}

	private static List<Eslabon> cadena(String tabla) {
		List<Eslabon> cadena = new ArrayList<>();
		for (String renglon : tabla.split("\n")) {
			String[] campos = renglon.split("\t");
			if (campos.length == 5 && !campos[0].equals("numero")) {
				cadena.add(new Eslabon(Long.parseLong(campos[0]), campos[1], campos[2], campos[3], campos[4]));
			}
		}
		return cadena;
	}

	private static void anotar(Archivo archivo, Set<String> nombradas, String carpeta, String ruta, byte[] contenido) {
		String nombre = ruta.startsWith(carpeta) ? ruta.substring(carpeta.length()) : "";
		if (ADEMAS.contains(nombre)) {
			return;
		}
		if (!nombre.startsWith("actas/")) {
			archivo.sobrantes().add("sobra el archivo " + ruta);
		}
		else if (!nombradas.contains(nombre)) {
			archivo.sobrantes().add("sobra el acta " + nombre + ", que la cadena no nombra");
		}
		else if (archivo.actas().put(nombre, contenido) != null) {
			archivo.sobrantes().add("el acta " + nombre + " viene dos veces");
		}
	}

	private static byte[] bytes(ZipFile zip, String nombre) throws IOException {
		ZipEntry entrada = zip.getEntry(nombre);
		if (entrada == null) {
			throw new IOException("el archivo no trae " + nombre);
		}
		return bytes(zip, entrada);
	}

	private static byte[] bytes(ZipFile zip, ZipEntry entrada) throws IOException {
		try (InputStream flujo = zip.getInputStream(entrada)) {
			return flujo.readAllBytes();
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException imposible) {
			throw new UncheckedIOException(new IOException(imposible));
		}
	}

}
