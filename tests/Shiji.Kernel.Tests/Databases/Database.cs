namespace Shiji.Kernel.Tests.Databases;

public enum Database
{
    Sqlite,
    Postgres,
}
