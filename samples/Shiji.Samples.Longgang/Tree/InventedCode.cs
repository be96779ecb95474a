using System.Globalization;
using Shiji.Kernel.Organisations;

namespace Shiji.Samples.Longgang.Tree;

/// <summary>虚构的统一社会信用代码 — with both check characters right and a region nobody lives in.</summary>
internal static class InventedCode
{
    /// <param name="body">91 for firms, 52 for societies.</param>
    /// <param name="number">Different for each unit.</param>
    public static string Of(string body, int number)
    {
        var eight = "YL" + number.ToString("D6", CultureInfo.InvariantCulture);
        var seventeen = $"{body}999999{eight}{CreditCode.OrganisationCheckOf(eight)}";
        return seventeen + CreditCode.CheckOf(seventeen);
    }
}
