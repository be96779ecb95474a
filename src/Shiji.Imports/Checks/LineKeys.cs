using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Shiji.Kernel.Registers;

namespace Shiji.Imports;

/// <summary>The key of a line: what it says, and the how-manieth it is of those in the file that say the same. Two equal lines are two rows; the same file again is none.</summary>
internal sealed class LineKeys(string kind)
{
    private const int Bytes = 16;
    private readonly Dictionary<UInt128, int> _seen = [];

    public string Next(Line line)
    {
        var content = Hash(Content(line));
        var times = _seen[content] = _seen.GetValueOrDefault(content) + 1;
        return Convert.ToHexStringLower(Digest($"{content:x32} {times}")[..Bytes]);
    }

    /// <summary>What a row says, whoever stored it.</summary>
    public static string Content(RegisterRow row) => string.Join('\u001f',
        row.OrganisationId.ToString(CultureInfo.InvariantCulture), $"{row.Day:yyyyMMdd}", $"{row.Until:yyyyMMdd}", $"{row.Quantity1}", $"{row.Quantity2}",
        row.Facet1, row.Facet2, row.Facet3, $"{row.PersonId}", $"{row.SubjectId}", row.Title, row.Details);

    private string Content(Line line) => string.Join('\u001e', kind, line.Row.Number, line.Subject, Content(line.Row));

    private static UInt128 Hash(string text) => System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(Digest(text));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
