package dev.syncdashboard.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NounsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TRUCK     | en | {Trucks} and {a_truck}, {truck}'s   | Trucks and a truck, truck's",
                "AMBULANCE | en | {A_truck} of {0} {trucks}           | An ambulance of {0} ambulances",
                "BOAT      | de | {0} von {1} {Fahrzeugen}: {Fahrzeug}| {0} von {1} Booten: Boot",
                "TABLET    | de | des {Fahrzeugs}, alle {Fahrzeuge}   | des Tablets, alle Tablets",
            })
    void aTextSpeaksOfTheNounInTheFormThatItNeeds(TruckNoun noun, Locale locale, String pattern, String words) {
        assertThat(Nouns.read(locale, noun).in(pattern)).isEqualTo(words);
    }
}
