package dudao.identity;

/** 管理员账号设置不当: the environment asks for an administrator that cannot be made; the application does not start. */
class UnusableAdministrator extends IllegalStateException {

    UnusableAdministrator(String why) {
        super(why);
    }
}
