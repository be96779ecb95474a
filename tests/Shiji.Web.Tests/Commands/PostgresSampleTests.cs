using Npgsql;

namespace Shiji.Web.Tests.Commands;

public sealed class PostgresSampleTests : SampleTests
{
    [Fact]
    public async Task The_sample_district_is_proved_and_its_summary_equals_the_ledger_on_postgresql()
    {
        var server = Environment.GetEnvironmentVariable("SHIJI_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "PostgreSQL is not tested: set SHIJI_TEST_POSTGRES to a connection string that may create databases.");
        var database = $"shiji_sample_{Environment.ProcessId}";
        try
        {
            await PlayAsync("--database", new NpgsqlConnectionStringBuilder(server) { Database = database }.ConnectionString);
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await using var connection = new NpgsqlConnection(server);
            await connection.OpenAsync();
            await using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS {database} WITH (FORCE)", connection);
            await drop.ExecuteNonQueryAsync();
        }
    }
}
