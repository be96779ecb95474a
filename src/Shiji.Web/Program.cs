using System.CommandLine;
using System.Globalization;
using Shiji.Web.Commands;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

Progress.Plain();

var root = new RootCommand("实绩 — 团区委一体化工作平台：工作一次记录，数字逐个可查。")
{
    ServeCommand.Create(),
    DemoCommand.Create(),
    SummaryCommand.Create(),
    FiguresCommand.Create(),
    CheckCommand.Create(),
    ProveCommand.Create(),
    VerifyLogCommand.Create(),
    ForgetCommand.Create(),
    RotateKeysCommand.Create(),
    MigrateCommand.Create(),
    BackupCommand.Create(),
    RestoreCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
