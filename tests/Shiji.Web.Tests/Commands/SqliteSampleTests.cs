namespace Shiji.Web.Tests.Commands;

public sealed class SqliteSampleTests : SampleTests
{
    [Fact]
    public Task The_sample_district_is_proved_and_its_summary_equals_the_ledger_on_sqlite() => PlayAsync("--data", Folder);
}
