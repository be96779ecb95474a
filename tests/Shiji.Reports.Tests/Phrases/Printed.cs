using Shiji.Reports.Phrases;

namespace Shiji.Reports.Tests.Phrases;

/// <summary>读印数 — a phrase that must parse.</summary>
internal static class Printed
{
    public static PrintedNumber Of(string text)
    {
        var printed = PrintedNumber.TryParse(text, out var problem);
        Assert.True(printed is not null, problem);
        return printed;
    }
}
