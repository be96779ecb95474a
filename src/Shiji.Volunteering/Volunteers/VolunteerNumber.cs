using System.Globalization;
using Shiji.Kernel.Data;

namespace Shiji.Volunteering;

/// <summary>志愿者编号 — the unified number of this district: eight digits and a check digit (Luhn), nothing of a document; a mistyped one is nobody's.</summary>
public static class VolunteerNumber
{
    private const int Length = 9;

    public static string Of(int id)
    {
        var digits = id.ToString("00000000", CultureInfo.InvariantCulture);
        return digits + Check(digits);
    }

    /// <summary>Null where it is no number of ours.</summary>
    public static int? Read(string? text)
    {
        var digits = TypedCode.Cleaned(text);
        if (digits.Length < Length || !digits.All(char.IsAsciiDigit) || digits[^1] != Check(digits[..^1])) return null;
        return int.TryParse(digits[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }

    private static char Check(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
