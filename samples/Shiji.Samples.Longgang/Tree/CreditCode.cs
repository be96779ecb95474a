using System.Globalization;

namespace Shiji.Samples.Longgang.Tree;

/// <summary>统一社会信用代码 — with both check characters right (domain.md §10.2) and a region nobody lives in.</summary>
internal static class CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] Inner = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <param name="body">91 for firms, 52 for societies.</param>
    /// <param name="number">Different for each unit.</param>
    public static string Of(string body, int number)
    {
        var eight = "YL" + number.ToString("D6", CultureInfo.InvariantCulture);
        var sum = 0;
        for (var i = 0; i < 8; i++) sum += ValueOf(eight[i]) * Inner[i];
        var inner = (11 - sum % 11) switch { 10 => 'X', 11 => '0', var c => (char)('0' + c) };
        var seventeen = $"{body}999999{eight}{inner}";
        int total = 0, weight = 1;
        foreach (var c in seventeen)
        {
            total += Alphabet.IndexOf(c, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return seventeen + Alphabet[(31 - total % 31) % 31];
    }

    /// <summary>The inner code counts letters on from A = 10, all twenty-six of them.</summary>
    private static int ValueOf(char c) => c <= '9' ? c - '0' : c - 'A' + 10;
}
