package dev.syncdashboard.dashboard.pages.joining;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as a picture.
 *
 * @param size of a side, with its white rim; 0 if the text is too long for one
 * @param path its dark squares, as SVG has them
 */
record QrPicture(int size, String path) {

    static final QrPicture NONE = new QrPicture(0, "");

    private static final int RIM = 4;

    static QrPicture of(String text) {
        QrCode code;
        try {
            code = QrCode.encodeText(text, QrCode.Ecc.LOW);
        } catch (DataTooLongException e) {
            return NONE;
        }
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + RIM).append(' ').append(y + RIM).append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * RIM, path.toString());
    }

    /** The picture's own measure. */
    public String box() {
        return "0 0 " + size + " " + size;
    }

    @Override
    public String toString() {
        return "QrPicture[" + size + "]";
    }
}
