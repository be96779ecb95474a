using System.Globalization;
using System.Text;
using QRCoder;

namespace Shiji.Accounts;

/// <summary>二维码 — its dark modules as one SVG path, so that nothing inline is needed to show it.</summary>
internal sealed record QrSquare(int Size, string Path)
{
    public static QrSquare Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
            for (var x = 0; x < data.ModuleMatrix[y].Length; x++)
                if (data.ModuleMatrix[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return new(data.ModuleMatrix.Count, path.ToString());
    }
}
