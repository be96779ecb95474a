using QRCoder;

namespace Shiji.Ui;

/// <summary>二维码图片 — the same code as <see cref="QrCode"/> shows, as the PNG that a document takes.</summary>
public static class QrPicture
{
    private const int Dots = 8;

    public static byte[] Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return picture.GetGraphic(Dots);
    }
}
