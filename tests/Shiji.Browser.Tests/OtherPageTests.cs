using Shiji.Web.Tests;
using Shiji.Web.Tests.Districts;

namespace Shiji.Browser.Tests;

/// <summary>The other half of the pages, looked at beside the first.</summary>
public sealed class OtherPageTests(ServedDistrict district, Chromium chromium)
{
    [Theory]
    [MemberData(nameof(Paths.Odd), MemberType = typeof(Paths))]
    public async Task So_does_the_other_half(string path) => await EveryPageTests.LookAsync(await chromium.OpenAsync(district, 390), path);
}
