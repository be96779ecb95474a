namespace Shiji.Kernel.Organisations;

/// <summary>
/// 统一社会信用代码 — GB 32100-2015: 1 registering body, 1 kind, 6 region, 9 organisation code (GB 11714, with a check of its
/// own), 1 check (domain.md §10.2).
/// </summary>
public static class CreditCode
{
    /// <summary>No I, O, S, V or Z: they look like digits or like each other.</summary>
    public const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The check character of the first 17, all of the alphabet.</summary>
    public static char CheckOf(ReadOnlySpan<char> seventeen)
    {
        var (sum, weight) = (0, 1);
        foreach (var c in seventeen[..17])
        {
            sum += Alphabet.IndexOf(c, StringComparison.Ordinal) * weight;
            weight = weight * 3 % Alphabet.Length;
        }

        return Alphabet[(Alphabet.Length - sum % Alphabet.Length) % Alphabet.Length];
    }

    /// <summary>The check character of an organisation code's first 8; letters count on from A = 10, all twenty-six of them.</summary>
    public static char OrganisationCheckOf(ReadOnlySpan<char> eight)
    {
        var sum = 0;
        for (var i = 0; i < OrganisationWeights.Length; i++) sum += (eight[i] <= '9' ? eight[i] - '0' : eight[i] - 'A' + 10) * OrganisationWeights[i];
        return (11 - sum % 11) switch { 10 => 'X', 11 => '0', var c => (char)('0' + c) };
    }
}
