import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;

/** Asks for pages one after the other and says how long they took. Arguments: address, how often, paths. */
public class PageLoad {

    public static void main(String[] args) throws Exception {
        int times = Integer.parseInt(args[1]);
        HttpClient client = HttpClient.newHttpClient();
        System.out.printf("%-28s %9s %9s %9s %9s%n", "page", "median", "90 %", "99 %", "size");
        for (String path : Arrays.asList(args).subList(2, args.length)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(args[0] + path)).build();
            for (int i = 0; i < times; i++) {
                client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            }
            long[] nanos = new long[times];
            int size = 0;
            for (int i = 0; i < times; i++) {
                long begin = System.nanoTime();
                HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                nanos[i] = System.nanoTime() - begin;
                size = answer.body().length;
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(path + " gave " + answer.statusCode());
                }
            }
            Arrays.sort(nanos);
            System.out.printf(
                    "%-28s %6.1f ms %6.1f ms %6.1f ms %6d kB%n",
                    path, nanos[times / 2] / 1e6, nanos[times * 9 / 10] / 1e6, nanos[times * 99 / 100] / 1e6, size / 1_000);
        }
    }
}
